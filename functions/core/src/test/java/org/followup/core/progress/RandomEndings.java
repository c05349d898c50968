package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.stores.Ports;
import org.followup.core.stores.TwoOffices;

/**
 * Ends commitments at random, one alone or by a plan that carries them over into a second forum,
 * possible or not.
 */
final class RandomEndings {

    static final ForumId NEXT = new ForumId("2026-astana");

    private static final List<String> WAYS =
            List.of("", "CONTINUE", "SPLIT", "MERGE", "MERGE", "SUPERSEDE", "WITHDRAW");
    private static final LanguageTag ENGLISH = LanguageTag.of(Language.ENGLISH);

    private final Ports ports;
    private final Supplier<Instant> now;

    RandomEndings(Ports ports, Supplier<Instant> now) {
        this.ports = ports;
        this.now = now;
        nextForum();
    }

    void give(Random random) {
        switch (random.nextInt(16)) {
            case 0 -> end(random);
            case 1, 2, 3, 4, 5, 6, 7 -> plan(random);
            case 8, 9, 10, 11 -> consent(random);
            case 12 -> new CarryCommitmentsOver(carryOver()).begin(Actor.SERVICE, NEXT, revision());
            default -> new CarryCommitmentsOver(carryOver()).goOn(NEXT, 1 + random.nextInt(4));
        }
    }

    private void end(Random random) {
        var choice =
                random.nextBoolean()
                        ? new CarryOver.Withdraw()
                        : new CarryOver.Supersede(any(random));
        carryOver()
                .endCommitment()
                .end(
                        Actor.SERVICE,
                        any(random),
                        choice,
                        new ArrangeRound.Reason(ENGLISH, random.nextInt(5) == 0 ? "" : "Why."));
    }

    private void plan(Random random) {
        var fields = new TreeMap<String, String>();
        var way = WAYS.get(random.nextInt(WAYS.size()));
        fields.put("way", way);
        switch (way) {
            case "SPLIT" -> fields.put("titles", random.nextInt(4) == 0 ? "One" : "One\nTwo");
            case "MERGE" -> fields.put("lead", any(random).value());
            case "SUPERSEDE" -> {
                fields.put("by", any(random).value());
                fields.put("reason", "Why.");
            }
            case "WITHDRAW" -> fields.put("reason", random.nextInt(4) == 0 ? "" : "Why.");
            default -> {}
        }
        new PlanCarryOver(carryOver())
                .save(
                        Actor.SERVICE,
                        NEXT,
                        revision(),
                        List.of(new PlannedCarryOver(NEXT, any(random), fields, ENGLISH)));
    }

    private void consent(Random random) {
        var planning = new PlanCarryOver(carryOver());
        var choices =
                ports.carryOvers().choices(NEXT).stream()
                        .filter(choice -> choice.fields().containsKey("lead"))
                        .toList();
        var about =
                choices.isEmpty()
                        ? any(random)
                        : choices.get(random.nextInt(choices.size())).commitment();
        planning.ask(Actor.SERVICE, NEXT, about);
        if (random.nextInt(3) > 0) {
            planning.answer(Actor.SERVICE, NEXT, about, random.nextInt(4) > 0);
        }
    }

    private CommitmentReference any(Random random) {
        var all =
                Stream.of(TwoOffices.KZ, TwoOffices.KG)
                        .flatMap(o -> ports.progress().rows(o, TwoOffices.FORUM).stream())
                        .map(CommitmentRow::reference)
                        .toList();
        return all.get(random.nextInt(all.size()));
    }

    private int revision() {
        return ports.carryOvers().plan(NEXT).map(CarryOverPlan::revision).orElse(0);
    }

    private void nextForum() {
        var themes = ports.forums().find(TwoOffices.FORUM).orElseThrow().themes();
        new RegisterForum(ports.journal(), clock())
                .register(
                        Actor.SERVICE,
                        new Forum(
                                NEXT,
                                name("Second forum"),
                                "KZ",
                                name("Astana"),
                                LocalDate.of(2026, 9, 10),
                                LocalDate.of(2026, 9, 11),
                                false,
                                themes,
                                Optional.empty(),
                                List.of()));
        var adopt = new AdoptDeclaration(ports.journal(), ports.forums(), clock());
        adopt.adopt(
                Actor.SERVICE,
                NEXT,
                new Declaration(name("Second declaration"), LocalDate.of(2026, 9, 11)));
        adopt.addArticle(
                Actor.SERVICE,
                new Article(NEXT, 1, name("Article"), List.of(themes.getFirst().code())));
    }

    private CarryOverPorts carryOver() {
        return new CarryOverPorts(
                ports.journal(),
                ports.offices(),
                ports.forums(),
                ports.commitments(),
                ports.progress(),
                ports.carryOvers(),
                ports.people(),
                ports.letters(),
                clock(),
                new SecureRandom());
    }

    private Clock clock() {
        return Clock.fixed(now.get(), ZoneOffset.UTC);
    }

    private static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }
}
