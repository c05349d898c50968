package org.followup.web.letters;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.PersonId;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterPlace;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.Receiver;
import org.followup.web.edge.Refusal;

/** Which letters are looked at, and from where on. Those of one person are not cut by months. */
public record DeskFilter(
        YearMonth month,
        Optional<PersonId> person,
        Optional<LetterState> state,
        Optional<LetterKind> kind,
        Optional<String> office,
        LetterTurn turn) {

    /** An empty value is no filter; one that means nothing has no page. */
    static DeskFilter of(HttpParameters query, YearMonth now) {
        try {
            return new DeskFilter(
                    find(query, "month").map(YearMonth::parse).orElse(now),
                    find(query, "person").map(PersonId::new),
                    find(query, "state").map(LetterState::valueOf),
                    find(query, "kind").map(LetterKind::valueOf),
                    find(query, "office"),
                    turn(query));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refusal.notFound();
        }
    }

    public DeskFilter {
        if (month.getYear() < 2000 || month.getYear() > 9999) {
            throw new IllegalArgumentException("no such page");
        }
    }

    private static LetterTurn turn(HttpParameters query) {
        var after = find(query, "after").map(PlaceText::parse).map(LetterTurn::after);
        var before = find(query, "before").map(PlaceText::parse).map(LetterTurn::before);
        return after.or(() -> before).orElseGet(LetterTurn::first);
    }

    /** {@code people} says whose letters belong to an office without naming one. */
    LetterSearch search(Function<String, Set<Receiver>> people) {
        return new LetterSearch(
                person.<LetterSearch.Where>map(p -> new LetterSearch.Where.To(p.receiver()))
                        .orElseGet(() -> new LetterSearch.Where.Month(month)),
                state,
                kind,
                office.map(o -> new LetterSearch.OfOffice(o, people.apply(o))));
    }

    public boolean narrows() {
        return state.isPresent() || kind.isPresent() || office.isPresent();
    }

    /** Nothing is later than this month. */
    public boolean isBefore(YearMonth now) {
        return month.isBefore(now);
    }

    public String earlier() {
        return with(month.minusMonths(1), LetterTurn.first()).path();
    }

    public String later() {
        return with(month.plusMonths(1), LetterTurn.first()).path();
    }

    public String first() {
        return with(month, LetterTurn.first()).path();
    }

    String after(LetterPlace place) {
        return with(month, LetterTurn.after(place)).path();
    }

    String before(LetterPlace place) {
        return with(month, LetterTurn.before(place)).path();
    }

    private DeskFilter with(YearMonth other, LetterTurn to) {
        return new DeskFilter(other, person, state, kind, office, to);
    }

    private String path() {
        var query = new LinkedHashMap<String, String>();
        person.ifPresentOrElse(
                p -> query.put("person", p.value()), () -> query.put("month", month.toString()));
        state.ifPresent(s -> query.put("state", s.name()));
        kind.ifPresent(k -> query.put("kind", k.name()));
        office.ifPresent(o -> query.put("office", o));
        turn.place().ifPresent(p -> query.put(turn.back() ? "before" : "after", PlaceText.of(p)));
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
