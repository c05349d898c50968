package org.followup.web.practices;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Language;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Withdrawal;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** Puts together what the page of a contribution shows. */
@Singleton
final class ContributionData {

    private final Contributions contributions;
    private final SharedLines lines;
    private final Journal journal;
    private final SecureRandom random;

    ContributionData(
            Contributions contributions, SharedLines lines, Journal journal, SecureRandom random) {
        this.contributions = contributions;
        this.lines = lines;
        this.journal = journal;
        this.random = random;
    }

    /** What the visitor may read; anything else is not found or not allowed. */
    Contribution readable(Visitor visitor, String id) {
        var who = ExchangePages.entered(visitor);
        var found =
                ContributionId.parse(id)
                        .flatMap(contributions::find)
                        .orElseThrow(Refusal::notFound);
        if (!ExchangePolicy.mayRead(who, found)) {
            throw Refusal.notAllowed();
        }
        return found;
    }

    Map<ContributionText, String> texts(Contribution contribution) {
        var standing = journal.texts(contribution.textIds().values());
        var texts = new EnumMap<ContributionText, String>(ContributionText.class);
        contribution
                .textIds()
                .forEach(
                        (text, id) ->
                                said(standing, id).ifPresent(words -> texts.put(text, words)));
        return texts;
    }

    ContributionView view(
            Visitor visitor, Contribution contribution, FilledForm form, Optional<String> done) {
        var who = visitor.member().identity();
        var known = lines.offices();
        var replies = contributions.replies(contribution.id(), Reply.MOST);
        var uses = contributions.uses(contribution.id());
        var wanted = new ArrayList<TextId>();
        replies.stream().filter(r -> !r.isWithdrawn()).forEach(r -> wanted.add(r.textId()));
        uses.forEach(use -> use.textId().ifPresent(wanted::add));
        contribution.withdrawal().map(Withdrawal::reason).ifPresent(wanted::add);
        var said = journal.texts(wanted);
        return new ContributionView(
                contribution,
                office(known, contribution.office()),
                SharedLines.theme(contribution, lines.themes()),
                texts(contribution),
                contribution.withdrawal().flatMap(w -> said(said, w.reason())),
                replies.stream()
                        .map(
                                reply ->
                                        new ContributionView.Answered(
                                                reply,
                                                office(known, reply.office()),
                                                said(said, reply.textId())))
                        .toList(),
                alphabetical(
                        visitor.language().spoken(),
                        uses.stream()
                                .map(
                                        use ->
                                                new ContributionView.Used(
                                                        use,
                                                        office(known, use.office()),
                                                        use.textId().flatMap(id -> said(said, id))))
                                .toList()),
                ExchangePolicy.offices(who).stream().map(id -> office(known, id)).toList(),
                who,
                newRequest(),
                form,
                done);
    }

    /** Names a request, and the draft that may come of it. */
    String newRequest() {
        var drawn = new byte[15];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }

    private static List<ContributionView.Used> alphabetical(
            Language reader, List<ContributionView.Used> uses) {
        return uses.stream()
                .sorted(Alphabet.of(reader).by(used -> used.office().name().in(reader).text()))
                .toList();
    }

    private static Optional<String> said(Map<TextId, StoredText> standing, TextId id) {
        return Optional.ofNullable(standing.get(id)).map(StoredText::text);
    }

    private static Office office(Map<OfficeId, Office> known, OfficeId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow();
    }
}
