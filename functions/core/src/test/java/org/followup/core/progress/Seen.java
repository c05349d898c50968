package org.followup.core.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.Ports;

/** Everything that the stores should show of one forum, to be compared as one value. */
record Seen(
        Forum forum,
        List<Article> articles,
        List<Office> offices,
        List<Commitment> commitments,
        List<CommitmentRow> rows,
        List<Update> updates,
        List<HandOver> handOvers,
        List<Note> notes,
        Set<Assessment> assessments,
        Map<OfficeId, Arrangements> arrangements,
        List<Score> scores,
        Set<String> consents) {

    static final Comparator<Note> NOTES =
            Comparator.comparing(Note::office).thenComparingLong(Note::sequence);

    static Seen in(Ports ports, Forum forum) {
        var offices = ports.offices().all();
        var rows =
                offices.stream()
                        .flatMap(o -> ports.progress().rows(o.id(), forum.id()).stream())
                        .toList();
        return new Seen(
                forum,
                ports.forums().articles(forum.id()),
                offices,
                rows.stream()
                        .map(row -> ports.commitments().find(row.reference()).orElseThrow())
                        .toList(),
                rows,
                rows.stream()
                        .flatMap(row -> ports.progress().updates(row.reference()).stream())
                        .toList(),
                rows.stream()
                        .flatMap(
                                row ->
                                        forum.rounds().stream()
                                                .map(Round::id)
                                                .sorted()
                                                .flatMap(
                                                        round ->
                                                                ports
                                                                        .progress()
                                                                        .handOver(
                                                                                row.reference(),
                                                                                round)
                                                                        .stream()))
                        .toList(),
                rows.stream()
                        .flatMap(
                                row ->
                                        forum.rounds().stream()
                                                .flatMap(
                                                        round ->
                                                                ports
                                                                        .progress()
                                                                        .notes(
                                                                                row.reference(),
                                                                                round.id())
                                                                        .stream()))
                        .sorted(NOTES)
                        .toList(),
                rows.stream()
                        .map(CommitmentRow::reference)
                        .flatMap(one -> ports.progress().assessments(one).stream())
                        .collect(Collectors.toSet()),
                ports.progress().arrangements(forum.id()),
                ports.progress().scores(forum.id()),
                ports.carryOvers().consents(forum.id()).stream()
                        .map(Seen::said)
                        .collect(Collectors.toSet()));
    }

    /** Whatever its revision. */
    static String said(MergeConsent consent) {
        return "%s into %s: %s".formatted(consent.commitment(), consent.lead(), consent.state());
    }
}
