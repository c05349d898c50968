package org.followup.core.imports;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.NewCommitment;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RegisterCommitment;

/**
 * Finds what a row speaks of, or makes it: the forum and its rounds, articles, offices,
 * commitments. Never people.
 */
final class Register {

    private static final int GRACE_DAYS = 30;

    private final Offices offices;
    private final Forums forums;
    private final Commitments commitments;
    private final RegisterForum registerForum;
    private final AdoptDeclaration adoptDeclaration;
    private final RegisterOffice registerOffice;
    private final RegisterCommitment registerCommitment;
    private final AnnounceRound announceRound;
    private final Map<String, CommitmentReference> references = new HashMap<>();
    private final Set<OfficeId> knownOffices = new HashSet<>();
    private final Set<Integer> knownArticles = new HashSet<>();

    Register(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        this.offices = offices;
        this.forums = forums;
        this.commitments = commitments;
        this.registerForum = new RegisterForum(journal, clock);
        this.adoptDeclaration = new AdoptDeclaration(journal, forums, clock);
        this.registerOffice = new RegisterOffice(journal, clock);
        this.registerCommitment = new RegisterCommitment(journal, forums, progress, clock);
        this.announceRound = new AnnounceRound(journal, forums, progress, clock);
    }

    /** The forum with a round for each month that the file has. */
    Forum frame(Identity by, TrackerMapping mapping, Collection<YearMonth> months) {
        var id = mapping.forum().id();
        references.clear();
        knownArticles.clear();
        if (forums.find(id).isEmpty()) {
            registerForum.register(by.actor(), mapping.forum());
        }
        var forum = forums.find(id).orElseThrow();
        months.stream()
                .map(month -> round(month, mapping))
                .filter(round -> forum.round(round.id()).isEmpty())
                .forEach(round -> announceRound.announce(by.actor(), id, round));
        forums.articles(id).forEach(article -> knownArticles.add(article.number()));
        return forums.find(id).orElseThrow();
    }

    /** Whether the commitment of the row had to be made. */
    boolean commitment(Identity by, TrackerMapping mapping, Forum forum, Row row) {
        if (references.containsKey(row.external())) {
            return false;
        }
        var known = commitments.find(external(mapping, row));
        known.ifPresent(reference -> references.put(row.external(), reference));
        if (known.isPresent()) {
            return false;
        }
        article(by, mapping, forum, row);
        office(by, mapping, row);
        var draft =
                new NewCommitment(
                        forum.id(),
                        row.office(),
                        mapping.theme().code(),
                        List.of(row.article()),
                        row.title(),
                        Optional.empty(),
                        row.dueOn(),
                        Optional.of(row.group()).filter(group -> !group.isEmpty()),
                        Optional.empty(),
                        Optional.of(external(mapping, row)));
        if (registerCommitment.register(by.actor(), draft)
                instanceof RegisterCommitment.Outcome.Registered(var made)) {
            references.put(row.external(), made.reference());
            return true;
        }
        throw new IllegalStateException(
                "row " + row.number() + " could not be registered after it was checked");
    }

    CommitmentReference reference(TrackerMapping mapping, Row row) {
        return Optional.ofNullable(references.get(row.external()))
                .or(() -> commitments.find(external(mapping, row)))
                .orElseThrow();
    }

    private void article(Identity by, TrackerMapping mapping, Forum forum, Row row) {
        if (knownArticles.add(row.article())) {
            var text = Localized.of(mapping.original(), row.articleName());
            adoptDeclaration.addArticle(
                    by.actor(),
                    new Article(forum.id(), row.article(), text, List.of(mapping.theme().code())));
        }
    }

    private void office(Identity by, TrackerMapping mapping, Row row) {
        if (knownOffices.add(row.office()) && offices.find(row.office()).isEmpty()) {
            registerOffice.register(
                    by.actor(),
                    new Office(row.office(), row.officeName(), mapping.country(), mapping.zone()));
        }
    }

    /** Another forum may have a commitment of the same name: the forum is part of the source. */
    private static ExternalReference external(TrackerMapping mapping, Row row) {
        return new ExternalReference(mapping.source() + "/" + mapping.forum().id(), row.external());
    }

    private static Round round(YearMonth month, TrackerMapping mapping) {
        var dueOn = month.atEndOfMonth();
        var name = Localized.of(mapping.original(), month.toString());
        return new Round(
                new RoundId(month.toString()),
                name,
                month.atDay(1),
                dueOn,
                dueOn.plusDays(GRACE_DAYS));
    }
}
