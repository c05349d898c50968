package org.followup.core.forums;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;

/**
 * One edition of the forum with the rounds of the cycle that begins with its declaration; the
 * rounds stand in the order of their due days. {@code illustrative} marks demonstration data,
 * wherever it is shown. {@code moved} is there where its days are not those it had before.
 */
public record Forum(
        ForumId id,
        Localized name,
        String host,
        Localized place,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean illustrative,
        List<Theme> themes,
        Optional<Declaration> declaration,
        List<Round> rounds,
        Ladders ladders,
        Optional<DaysMoved> moved)
        implements View {

    /** One that reminds as forums do that have set no ladders of their own. */
    public Forum(
            ForumId id,
            Localized name,
            String host,
            Localized place,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean illustrative,
            List<Theme> themes,
            Optional<Declaration> declaration,
            List<Round> rounds) {
        this(
                id,
                name,
                host,
                place,
                opensOn,
                closesOn,
                illustrative,
                themes,
                declaration,
                rounds,
                Ladders.DEFAULT,
                Optional.empty());
    }

    public Forum {
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("a forum opens, then closes");
        }
        if (!host.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a host country has two capital letters");
        }
        themes = List.copyOf(themes);
        rounds =
                rounds.stream()
                        .sorted(Comparator.comparing(Round::dueOn).thenComparing(Round::id))
                        .toList();
    }

    /** The year in which the forum met; part of the references of its commitments. */
    public int year() {
        return opensOn.getYear();
    }

    public Optional<Round> round(RoundId id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }

    public Optional<Theme> theme(ThemeCode code) {
        return themes.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    /** The round to look at today: the latest that has opened, else the first to come. */
    public Optional<Round> current(LocalDate today) {
        var opened = rounds.stream().filter(round -> !round.opensOn().isAfter(today));
        return opened.reduce((earlier, later) -> later).or(() -> rounds.stream().findFirst());
    }

    /** As the register has it after a correction; id, host and all that was adopted stay. */
    Forum corrected(Forum as) {
        return new Forum(
                id,
                as.name,
                host,
                as.place,
                as.opensOn,
                as.closesOn,
                illustrative,
                as.themes,
                declaration,
                rounds,
                ladders,
                moved);
    }

    public boolean hasSameDays(Forum other) {
        return opensOn.equals(other.opensOn) && closesOn.equals(other.closesOn);
    }

    /** As it was before its days were moved, and else as it is. */
    public Forum before(DaysMoved move) {
        return new Forum(
                id,
                name,
                host,
                place,
                move.formerOpensOn(),
                move.formerClosesOn(),
                illustrative,
                themes,
                declaration,
                rounds,
                ladders,
                moved);
    }

    /** After a correction of its days. */
    public Forum movedBy(DaysMoved move) {
        return new Forum(
                id,
                name,
                host,
                place,
                opensOn,
                closesOn,
                illustrative,
                themes,
                declaration,
                rounds,
                ladders,
                Optional.of(move));
    }

    Forum with(Declaration adopted) {
        return new Forum(
                id,
                name,
                host,
                place,
                opensOn,
                closesOn,
                illustrative,
                themes,
                Optional.of(adopted),
                rounds,
                ladders,
                moved);
    }

    /** Toward the days on which its rounds are due. */
    public Ladder ladder() {
        return ladders.ofRounds();
    }

    /** Toward the day by which an office reworks what was sent back. */
    public Ladder reworkLadder() {
        return ladders.ofRework();
    }

    public Forum with(Ladder other) {
        return with(new Ladders(other, ladders.ofRework()));
    }

    public Forum reworking(Ladder other) {
        return with(new Ladders(ladders.ofRounds(), other));
    }

    private Forum with(Ladders others) {
        return new Forum(
                id,
                name,
                host,
                place,
                opensOn,
                closesOn,
                illustrative,
                themes,
                declaration,
                rounds,
                others,
                moved);
    }

    /** With one more round, or another state of the round with that id. */
    public Forum with(Round round) {
        var all = new ArrayList<>(rounds);
        all.removeIf(existing -> existing.id().equals(round.id()));
        all.add(round);
        return new Forum(
                id,
                name,
                host,
                place,
                opensOn,
                closesOn,
                illustrative,
                themes,
                declaration,
                all,
                ladders,
                moved);
    }
}
