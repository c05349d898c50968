package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Plan;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;

/**
 * The two offices a year later: the next forum has adopted a declaration with one article.
 * Kazakhstan has three open commitments, Kyrgyzstan one.
 */
public record NextForum(InMemoryStore store) {

    public static final ForumId ID = new ForumId("2026-astana");
    public static final Actor CLERK = new Actor("p-saida");
    public static final CommitmentReference HELPLINE = new CommitmentReference("KZ-2025-MON-01");
    public static final CommitmentReference JUDGES = new CommitmentReference("KZ-2025-MON-02");
    public static final CommitmentReference SCHOOLS = new CommitmentReference("KZ-2025-MON-03");
    public static final CommitmentReference FIGURES = new CommitmentReference("KG-2025-MON-01");

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-20T06:00:00Z"), ZoneOffset.UTC);
    private static final ThemeCode THEME = new ThemeCode("MON");

    public static NextForum made() {
        var next = new NextForum(TwoOffices.store());
        next.make();
        return next;
    }

    private void make() {
        new RegisterForum(store.journal(), CLOCK)
                .register(
                        CLERK,
                        new Forum(
                                ID,
                                name("Second forum"),
                                "KZ",
                                name("Astana"),
                                LocalDate.of(2026, 9, 10),
                                LocalDate.of(2026, 9, 11),
                                false,
                                List.of(new Theme(THEME, name("Monitoring"))),
                                Optional.empty(),
                                List.of()));
        var adopt = new AdoptDeclaration(store.journal(), store.forums(), CLOCK);
        adopt.adopt(
                CLERK, ID, new Declaration(name("Second declaration"), LocalDate.of(2026, 9, 11)));
        adopt.addArticle(CLERK, new Article(ID, 1, name("Article"), List.of(THEME)));
        new RegisterCommitment(store.journal(), store.forums(), store.progress(), CLOCK)
                .register(
                        CLERK,
                        new NewCommitment(
                                TwoOffices.FORUM,
                                TwoOffices.KZ,
                                THEME,
                                List.of(1),
                                name("Open every school"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    CarryOverPorts ports() {
        return ports(store.journal());
    }

    CarryOverPorts ports(Journal journal) {
        return new CarryOverPorts(
                journal,
                store.offices(),
                store.forums(),
                store.commitments(),
                store.progress(),
                store.carryOvers(),
                store.people(),
                store.letters(),
                CLOCK,
                new SecureRandom());
    }

    /** {@code fields} in pairs. */
    public PlannedCarryOver choice(CommitmentReference of, String... fields) {
        var typed = new TreeMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return new PlannedCarryOver(ID, of, typed, LanguageTag.of(Language.ENGLISH));
    }

    public void save(PlannedCarryOver... choices) {
        var base = store.carryOvers().plan(ID).map(plan -> plan.revision()).orElse(0);
        var outcome = new PlanCarryOver(ports()).save(CLERK, ID, base, List.of(choices));
        if (!(outcome instanceof PlanCarryOver.Outcome.Saved)) {
            throw new AssertionError(outcome);
        }
    }

    public void ask(CommitmentReference of) {
        new PlanCarryOver(ports()).ask(CLERK, ID, of);
    }

    public void answer(CommitmentReference of, boolean agreed) {
        new PlanCarryOver(ports()).answer(CLERK, ID, of, agreed);
    }

    /** As if the office had joined the commitment when it was made. */
    public void joins(CommitmentReference reference, OfficeId office) {
        var known = store.commitments().find(reference).orElseThrow();
        var joint =
                new Commitment(
                        known.reference(),
                        known.forum(),
                        known.office(),
                        known.theme(),
                        known.articles(),
                        known.title(),
                        known.responsible(),
                        known.dueOn(),
                        known.group(),
                        known.indicators(),
                        known.external(),
                        new Plan(List.of(office), List.of(), List.of()));
        store.journal().commit(Transaction.without().put(joint));
    }

    /** Carries out what is planned, to its end. */
    public void carryOut() {
        var base = store.carryOvers().plan(ID).map(plan -> plan.revision()).orElse(0);
        var carrying = new CarryCommitmentsOver(ports());
        carrying.begin(CLERK, ID, base);
        carrying.goOn(ID, 100);
    }

    CarryOverBoard board() {
        return CarryOverBoard.of(ports(), ID).orElseThrow();
    }

    CommitmentRow old(CommitmentReference reference) {
        return board().rows().stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** By reference, of both offices. */
    Map<CommitmentReference, CommitmentRow> fresh() {
        var rows = new TreeMap<CommitmentReference, CommitmentRow>();
        for (var office : List.of(TwoOffices.KG, TwoOffices.KZ)) {
            store.progress().rows(office, ID).forEach(row -> rows.put(row.reference(), row));
        }
        return rows;
    }

    static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
