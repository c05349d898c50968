package org.followup.web.letters;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.PersonId;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.web.edge.Refusal;

/** Which letters are looked at. Those of one person are not cut by months. */
public record DeskFilter(
        YearMonth month,
        Optional<PersonId> person,
        Optional<LetterState> state,
        Optional<LetterKind> kind,
        Optional<String> office,
        int page) {

    private static final int MOST_PAGES = 100_000;

    /** An empty value is no filter; one that means nothing has no page. */
    static DeskFilter of(HttpParameters query, YearMonth now) {
        try {
            return new DeskFilter(
                    find(query, "month").map(YearMonth::parse).orElse(now),
                    find(query, "person").map(PersonId::new),
                    find(query, "state").map(LetterState::valueOf),
                    find(query, "kind").map(LetterKind::valueOf),
                    find(query, "office"),
                    find(query, "page").map(Integer::parseInt).orElse(1));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refusal.notFound();
        }
    }

    public DeskFilter {
        if (page < 1 || page > MOST_PAGES || month.getYear() < 2000 || month.getYear() > 9999) {
            throw new IllegalArgumentException("no such page");
        }
    }

    boolean takes(LetterLine line) {
        return state.map(s -> s == line.letter().state()).orElse(true)
                && kind.map(k -> k == line.letter().kind()).orElse(true)
                && office.map(
                                o ->
                                        line.office()
                                                .filter(found -> found.id().value().equals(o))
                                                .isPresent())
                        .orElse(true);
    }

    public boolean narrows() {
        return state.isPresent() || kind.isPresent() || office.isPresent();
    }

    /** Nothing is later than this month. */
    public boolean isBefore(YearMonth now) {
        return month.isBefore(now);
    }

    public String earlier() {
        return with(month.minusMonths(1), 1).path();
    }

    public String later() {
        return with(month.plusMonths(1), 1).path();
    }

    String page(int number) {
        return with(month, number).path();
    }

    private DeskFilter with(YearMonth other, int number) {
        return new DeskFilter(other, person, state, kind, office, number);
    }

    private String path() {
        var query = new LinkedHashMap<String, String>();
        person.ifPresentOrElse(
                p -> query.put("person", p.value()), () -> query.put("month", month.toString()));
        state.ifPresent(s -> query.put("state", s.name()));
        kind.ifPresent(k -> query.put("kind", k.name()));
        office.ifPresent(o -> query.put("office", o));
        if (page > 1) {
            query.put("page", Integer.toString(page));
        }
        return query.entrySet().stream()
                .map(DeskFilter::pair)
                .collect(Collectors.joining("&", "letters?", ""));
    }

    private static String pair(Map.Entry<String, String> entry) {
        return entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8);
    }

    private static Optional<String> find(HttpParameters query, String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }
}
