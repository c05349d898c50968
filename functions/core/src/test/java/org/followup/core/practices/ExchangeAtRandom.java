package org.followup.core.practices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.Ports;
import org.followup.core.stores.TwoOffices;

/** Commands of the exchange at random, by those who may and those who may not. */
public final class ExchangeAtRandom {

    private static final List<LanguageTag> LANGUAGES =
            List.of(new LanguageTag("ru"), new LanguageTag("kk"));

    private final Ports ports;
    private final Supplier<Instant> now;
    private int requests;

    public ExchangeAtRandom(Ports ports, Supplier<Instant> now) {
        this.ports = ports;
        this.now = now;
    }

    public void give(Random random, Identity by, OfficeId office) {
        var all = all();
        if (all.isEmpty() || random.nextInt(4) == 0) {
            share(random, by, office);
            return;
        }
        var about = all.get(random.nextInt(all.size()));
        var language = LANGUAGES.get(random.nextInt(2));
        var exchange = exchange();
        switch (random.nextInt(9)) {
            case 0, 1 ->
                    new EditContribution(exchange)
                            .edit(
                                    new EditContribution.Command(
                                            by,
                                            about.id(),
                                            about.version() - random.nextInt(2),
                                            content(random, about.kind())));
            case 2 ->
                    new AnswerContribution(exchange)
                            .answer(
                                    new AnswerContribution.Command(
                                            by,
                                            request(random),
                                            office,
                                            about.id(),
                                            language,
                                            text(random)));
            case 3 -> new UsePractice(exchange).use(by, office, about.id(), language, text(random));
            case 4, 6, 7 ->
                    all.stream()
                            .flatMap(one -> ports.contributions().uses(one.id()).stream())
                            .findFirst()
                            .ifPresent(
                                    use ->
                                            new UsePractice(exchange)
                                                    .takeBack(by, use.office(), use.of()));
            case 5 ->
                    ports.contributions().replies(about.id(), Reply.MOST).stream()
                            .skip(random.nextInt(3))
                            .findFirst()
                            .ifPresent(
                                    reply ->
                                            new WithdrawContribution(exchange)
                                                    .withdraw(by, reply, "Why."));
            default -> {
                if (random.nextInt(3) == 0) {
                    new WithdrawContribution(exchange).withdraw(by, about.id(), "Why.");
                }
            }
        }
    }

    private void share(Random random, Identity by, OfficeId office) {
        var kinds = ContributionKind.values();
        var content = content(random, kinds[random.nextInt(kinds.length)]);
        new ShareContribution(exchange())
                .share(new ShareContribution.Command(by, request(random), office, content));
    }

    private static ContributionContent content(Random random, ContributionKind kind) {
        var texts = new TreeMap<ContributionText, String>();
        kind.texts().forEach(text -> texts.put(text, text(random)));
        var audiences = Audience.values();
        return new ContributionContent(
                kind,
                new ThemeCode("MON"),
                LANGUAGES.get(random.nextInt(2)),
                Role.FOCAL_POINT,
                audiences[random.nextInt(audiences.length)],
                texts);
    }

    /** Sometimes one that was used before. */
    private String request(Random random) {
        return "exchange-" + (random.nextInt(6) == 0 ? requests : ++requests);
    }

    private static String text(Random random) {
        return "Words " + random.nextInt(3);
    }

    private List<Contribution> all() {
        return Stream.of(TwoOffices.KZ, TwoOffices.KG)
                .flatMap(
                        office ->
                                ports
                                        .contributions()
                                        .on(Shelf.of(office), Optional.empty(), 500)
                                        .stream())
                .toList();
    }

    private ExchangePorts exchange() {
        return new ExchangePorts(
                ports.journal(),
                ports.contributions(),
                ports.people(),
                Clock.fixed(now.get(), ZoneOffset.UTC),
                new SecureRandom());
    }

    /** What the store should show, and what the histories alone give. */
    public Map<String, Object> seen() {
        var all = all();
        return ReplayedExchange.said(
                all,
                all.stream()
                        .flatMap(one -> ports.contributions().replies(one.id(), 500).stream())
                        .toList(),
                all.stream()
                        .flatMap(one -> ports.contributions().uses(one.id()).stream())
                        .toList());
    }
}
