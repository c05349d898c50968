package org.followup.core.stores;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

/** A view of any class, drawn at random. A new view needs a line here. */
public final class RandomViews {

    private final Map<Class<? extends View>, Supplier<? extends View>> makers;

    public RandomViews(long seed) {
        var values = new RandomValues(seed);
        var register = new RandomRegister(values);
        var access = new RandomKeys(values, register);
        var commitments = new RandomCommitments(values, register);
        var progress = new RandomProgress(values, register, commitments);
        var scores = new RandomScores(values, register, commitments);
        var ledger = new RandomLedger(values, register);
        var imports = new RandomImports(values, register);
        var exchange = new RandomExchange(values);
        var carryOvers = new RandomCarryOvers(values, register, commitments);
        this.makers =
                Map.ofEntries(
                        Map.entry(AddressEntry.class, access::addressEntry),
                        Map.entry(AddressState.class, ledger::address),
                        Map.entry(Answer.class, ledger::answer),
                        Map.entry(Arrangements.class, progress::arrangements),
                        Map.entry(Article.class, register::article),
                        Map.entry(Attempts.class, access::attempts),
                        Map.entry(Call.class, ledger::call),
                        Map.entry(CardsWanted.class, scores::cardsWanted),
                        Map.entry(CarryOverPlan.class, carryOvers::plan),
                        Map.entry(CarryOverWanted.class, carryOvers::wanted),
                        Map.entry(MergeConsent.class, carryOvers::consent),
                        Map.entry(PlannedCarryOver.class, carryOvers::planned),
                        Map.entry(CivilDay.class, ledger::civilDay),
                        Map.entry(SecretariatPlace.class, ledger::secretariatPlace),
                        Map.entry(Commitment.class, commitments::commitment),
                        Map.entry(CommitmentRow.class, commitments::row),
                        Map.entry(Contribution.class, exchange::contribution),
                        Map.entry(ContributionDraft.class, exchange::draft),
                        Map.entry(ContributionLine.class, exchange::line),
                        Map.entry(CountryYear.class, ledger::calendar),
                        Map.entry(Draft.class, progress::draft),
                        Map.entry(DrainTurn.class, ledger::drainTurn),
                        Map.entry(EventsHeard.class, ledger::eventsHeard),
                        Map.entry(HandOver.class, progress::handOver),
                        Map.entry(Assessment.class, progress::assessment),
                        Map.entry(Note.class, progress::note),
                        Map.entry(ExternalEntry.class, commitments::externalEntry),
                        Map.entry(Forum.class, register::forum),
                        Map.entry(FormerPerson.class, access::formerPerson),
                        Map.entry(Guard.class, ledger::guard),
                        Map.entry(ImportErrors.class, imports::errors),
                        Map.entry(ImportJob.class, imports::job),
                        Map.entry(Letter.class, ledger::letter),
                        Map.entry(Link.class, access::link),
                        Map.entry(MadeReport.class, imports::madeReport),
                        Map.entry(MailQuota.class, ledger::quota),
                        Map.entry(Office.class, register::office),
                        Map.entry(Partner.class, register::partner),
                        Map.entry(Pause.class, ledger::pause),
                        Map.entry(Person.class, access::person),
                        Map.entry(Reply.class, exchange::reply),
                        Map.entry(Score.class, scores::score),
                        Map.entry(Session.class, access::session),
                        Map.entry(SignIn.class, access::signIn),
                        Map.entry(StepTaken.class, ledger::step),
                        Map.entry(StoredText.class, ledger::text),
                        Map.entry(Task.class, ledger::task),
                        Map.entry(Token.class, access::token),
                        Map.entry(Update.class, progress::update),
                        Map.entry(Use.class, exchange::use));
    }

    public Set<Class<? extends View>> types() {
        return makers.keySet();
    }

    public <V extends View> V a(Class<V> type) {
        return type.cast(makers.get(type).get());
    }
}
