package org.followup.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Attempts;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.Link;
import org.followup.core.access.Person;
import org.followup.core.access.Session;
import org.followup.core.access.SignIn;
import org.followup.core.access.Token;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverWanted;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.ExternalEntry;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Partner;
import org.followup.core.history.Answer;
import org.followup.core.history.StoredText;
import org.followup.core.history.View;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportJob;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.MailQuota;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionLine;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Use;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.CardsWanted;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Draft;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.Note;
import org.followup.core.progress.Score;
import org.followup.core.progress.Update;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SecretariatPlace;
import org.followup.core.reminders.StepTaken;
import org.followup.core.reports.MadeReport;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.Task;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of every class of views. A new view needs a line here; a test finds a missing one. */
final class Items {

    private static final Map<Class<? extends View>, ItemShape<?>> SHAPES =
            List.<ItemShape<?>>of(
                            new ItemShape<>(
                                    AddressEntry.class,
                                    AddressEntryItem::toItem,
                                    AddressEntryItem::fromItem),
                            new ItemShape<>(
                                    AddressState.class,
                                    AddressStateItem::toItem,
                                    AddressStateItem::fromItem),
                            new ItemShape<>(Answer.class, AnswerItem::toItem, AnswerItem::fromItem),
                            new ItemShape<>(
                                    Arrangements.class,
                                    ArrangementsItem::toItem,
                                    ArrangementsItem::fromItem),
                            new ItemShape<>(
                                    Article.class, ArticleItem::toItem, ArticleItem::fromItem),
                            new ItemShape<>(
                                    Assessment.class,
                                    AssessmentItem::toItem,
                                    AssessmentItem::fromItem),
                            new ItemShape<>(
                                    Attempts.class, AttemptsItem::toItem, AttemptsItem::fromItem),
                            new ItemShape<>(
                                    CarryOverPlan.class,
                                    CarryOverPlanItem::toItem,
                                    CarryOverPlanItem::fromItem),
                            new ItemShape<>(
                                    CarryOverWanted.class,
                                    CarryOverWantedItem::toItem,
                                    CarryOverWantedItem::fromItem),
                            new ItemShape<>(
                                    MergeConsent.class,
                                    MergeConsentItem::toItem,
                                    MergeConsentItem::fromItem),
                            new ItemShape<>(
                                    PlannedCarryOver.class,
                                    PlannedCarryOverItem::toItem,
                                    PlannedCarryOverItem::fromItem),
                            new ItemShape<>(Call.class, CallItem::toItem, CallItem::fromItem),
                            new ItemShape<>(
                                    CardsWanted.class,
                                    CardsWantedItem::toItem,
                                    CardsWantedItem::fromItem),
                            new ItemShape<>(
                                    CivilDay.class, CivilDayItem::toItem, CivilDayItem::fromItem),
                            new ItemShape<>(
                                    Commitment.class,
                                    CommitmentItem::toItem,
                                    CommitmentItem::fromItem),
                            new ItemShape<>(
                                    CommitmentRow.class,
                                    CommitmentRowItem::toItem,
                                    CommitmentRowItem::fromItem),
                            new ItemShape<>(
                                    Contribution.class,
                                    ContributionItem::toItem,
                                    ContributionItem::fromItem),
                            new ItemShape<>(
                                    ContributionDraft.class,
                                    ContributionDraftItem::toItem,
                                    ContributionDraftItem::fromItem),
                            new ItemShape<>(
                                    ContributionLine.class,
                                    ContributionLineItem::toItem,
                                    ContributionLineItem::fromItem),
                            new ItemShape<>(
                                    DrainTurn.class,
                                    DrainTurnItem::toItem,
                                    DrainTurnItem::fromItem),
                            new ItemShape<>(
                                    EventsHeard.class,
                                    EventsHeardItem::toItem,
                                    EventsHeardItem::fromItem),
                            new ItemShape<>(
                                    CountryYear.class,
                                    CountryYearItem::toItem,
                                    CountryYearItem::fromItem),
                            new ItemShape<>(Draft.class, DraftItem::toItem, DraftItem::fromItem),
                            new ItemShape<>(
                                    ExternalEntry.class,
                                    ExternalEntryItem::toItem,
                                    ExternalEntryItem::fromItem),
                            new ItemShape<>(
                                    FormerPerson.class,
                                    FormerPersonItem::toItem,
                                    FormerPersonItem::fromItem),
                            new ItemShape<>(Forum.class, ForumItem::toItem, ForumItem::fromItem),
                            new ItemShape<>(Guard.class, GuardItem::toItem, GuardItem::fromItem),
                            new ItemShape<>(
                                    HandOver.class, HandOverItem::toItem, HandOverItem::fromItem),
                            new ItemShape<>(
                                    ImportErrors.class,
                                    ImportErrorsItem::toItem,
                                    ImportErrorsItem::fromItem),
                            new ItemShape<>(
                                    ImportJob.class,
                                    ImportJobItem::toItem,
                                    ImportJobItem::fromItem),
                            new ItemShape<>(Letter.class, LetterItem::toItem, LetterItem::fromItem),
                            new ItemShape<>(Link.class, LinkItem::toItem, LinkItem::fromItem),
                            new ItemShape<>(
                                    MadeReport.class,
                                    MadeReportItem::toItem,
                                    MadeReportItem::fromItem),
                            new ItemShape<>(
                                    MailQuota.class,
                                    MailQuotaItem::toItem,
                                    MailQuotaItem::fromItem),
                            new ItemShape<>(Note.class, NoteItem::toItem, NoteItem::fromItem),
                            new ItemShape<>(Office.class, OfficeItem::toItem, OfficeItem::fromItem),
                            new ItemShape<>(
                                    Partner.class, PartnerItem::toItem, PartnerItem::fromItem),
                            new ItemShape<>(Pause.class, PauseItem::toItem, PauseItem::fromItem),
                            new ItemShape<>(Person.class, PersonItem::toItem, PersonItem::fromItem),
                            new ItemShape<>(Reply.class, ReplyItem::toItem, ReplyItem::fromItem),
                            new ItemShape<>(Score.class, ScoreItem::toItem, ScoreItem::fromItem),
                            new ItemShape<>(
                                    SecretariatPlace.class,
                                    SecretariatPlaceItem::toItem,
                                    SecretariatPlaceItem::fromItem),
                            new ItemShape<>(
                                    Session.class, SessionItem::toItem, SessionItem::fromItem),
                            new ItemShape<>(SignIn.class, SignInItem::toItem, SignInItem::fromItem),
                            new ItemShape<>(
                                    StepTaken.class,
                                    StepTakenItem::toItem,
                                    StepTakenItem::fromItem),
                            new ItemShape<>(
                                    StoredText.class,
                                    StoredTextItem::toItem,
                                    StoredTextItem::fromItem),
                            new ItemShape<>(Task.class, TaskItem::toItem, TaskItem::fromItem),
                            new ItemShape<>(Token.class, TokenItem::toItem, TokenItem::fromItem),
                            new ItemShape<>(Update.class, UpdateItem::toItem, UpdateItem::fromItem),
                            new ItemShape<>(Use.class, UseItem::toItem, UseItem::fromItem))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(ItemShape::type, Function.identity()));

    private Items() {}

    static Map<String, AttributeValue> of(View view) {
        return Optional.<ItemShape<?>>ofNullable(SHAPES.get(view.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("no item for " + view.getClass()))
                .write(view);
    }

    static Set<Class<? extends View>> types() {
        return SHAPES.keySet();
    }

    /** Of a stored item of that class. */
    static <V extends View> V read(Class<V> type, Map<String, AttributeValue> item) {
        return type.cast(
                Optional.<ItemShape<?>>ofNullable(SHAPES.get(type))
                        .orElseThrow(() -> new IllegalArgumentException("no item for " + type))
                        .fromItem()
                        .apply(new ItemReader(item)));
    }
}
