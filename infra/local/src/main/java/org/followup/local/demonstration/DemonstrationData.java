package org.followup.local.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Participation;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.NewCommitment;

/**
 * Reads the resource with the illustrative commitments. Nothing in it is a commitment that any
 * country has made.
 */
final class DemonstrationData {

    private final Json.Obj all;

    private DemonstrationData(Json.Obj all) {
        this.all = all;
    }

    static DemonstrationData read() {
        try (var file =
                Objects.requireNonNull(
                        DemonstrationData.class.getResourceAsStream("demonstration.json"))) {
            return new DemonstrationData(
                    Json.parse(new String(file.readAllBytes(), UTF_8)).asObj());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Theme> themes() {
        return all.list("themes").stream()
                .map(Json::asObj)
                .map(
                        theme ->
                                new Theme(
                                        new ThemeCode(theme.text("code")),
                                        Facts.names(theme.get("name"))))
                .toList();
    }

    Localized article(Theme theme) {
        return all.list("themes").stream()
                .map(Json::asObj)
                .filter(json -> json.text("code").equals(theme.code().value()))
                .map(json -> Facts.names(json.get("article")))
                .findFirst()
                .orElseThrow();
    }

    List<Office> offices() {
        return all.list("offices").stream()
                .map(Json::asObj)
                .map(
                        office ->
                                new Office(
                                        new OfficeId(office.text("id")),
                                        Facts.names(office.get("name")),
                                        office.text("country"),
                                        ZoneId.of(office.text("zone"))))
                .toList();
    }

    /** Who takes part in a forum and reports nothing. */
    List<Partner> partners(ForumId forum) {
        return all.list("partners").stream()
                .map(Json::asObj)
                .map(
                        partner ->
                                new Partner(
                                        new PartnerId(partner.text("id")),
                                        Facts.names(partner.get("name")),
                                        Participation.valueOf(partner.text("participation")),
                                        List.of(forum)))
                .toList();
    }

    /**
     * Every third commitment of each theme, another third for each office, so that the offices
     * differ.
     */
    List<NewCommitment> commitments(ForumId forum, Office office, int place) {
        var listed = all.list("commitments").stream().map(Json::asObj).toList();
        return java.util.stream.IntStream.range(0, listed.size())
                .filter(i -> (i + place) % 3 == 0)
                .mapToObj(i -> commitment(forum, office, listed.get(i)))
                .toList();
    }

    /** One of a few illustrative accounts, in one of several languages. */
    Told told(int number) {
        var told = all.list("told");
        var json = told.get(number % told.size()).asObj();
        return new Told(
                new LanguageTag(json.text("language")),
                json.text("done"),
                json.text("challenges"),
                json.text("next"));
    }

    /** Why an office asks for more time. */
    ArrangeRound.Reason asked() {
        var asked = all.get("asked").asObj();
        return new ArrangeRound.Reason(
                new LanguageTag(asked.text("language")), asked.text("reason"));
    }

    /** What the offices share and ask. */
    List<Json.Obj> exchange() {
        return all.list("exchange").stream().map(Json::asObj).toList();
    }

    record Told(LanguageTag language, String done, String challenges, String next) {}

    private NewCommitment commitment(ForumId forum, Office office, Json.Obj json) {
        var theme = new ThemeCode(json.text("theme"));
        var article = themes().stream().map(Theme::code).toList().indexOf(theme) + 1;
        var baseline =
                json.get("baselines")
                        .asObj()
                        .find(office.id().value())
                        .map(Json::asObj)
                        .map(
                                b ->
                                        new Measurement(
                                                new BigDecimal(b.text("value")),
                                                (int) b.number("year"),
                                                b.text("source")));
        var due = LocalDate.parse(json.text("due"));
        var target =
                json.find("target")
                        .map(t -> new Measurement(new BigDecimal(t.asText()), due.getYear(), ""));
        var name = Localized.of(Language.ENGLISH, json.text("indicator"));
        var indicator =
                new Indicator(
                        IndicatorId.FIRST,
                        1,
                        name,
                        Localized.of(Language.ENGLISH, json.text("unit")),
                        ValueType.valueOf(json.text("type")),
                        Direction.valueOf(json.text("direction")),
                        baseline,
                        TargetType.LEVEL,
                        target,
                        Accumulation.LATEST,
                        List.of(),
                        breakdown(json));
        return new NewCommitment(
                forum,
                office.id(),
                theme,
                List.of(article),
                Facts.names(json.get("title")),
                Optional.empty(),
                Optional.of(due),
                Optional.empty(),
                Optional.of(indicator),
                Optional.empty());
    }

    private static Breakdown breakdown(Json.Obj json) {
        var listed = new ArrayList<Category.Listed>();
        list(listed, Dimension.AGE_GROUP, json.list("ages"));
        list(listed, Dimension.PLACE, json.list("places"));
        return new Breakdown(
                json.list("dimensions").stream()
                        .map(dimension -> Dimension.valueOf(dimension.asText()))
                        .collect(Collectors.toSet()),
                listed);
    }

    private static void list(List<Category.Listed> listed, Dimension dimension, List<Json> names) {
        for (var i = 0; i < names.size(); i++) {
            listed.add(new Category.Listed(dimension, i + 1, Facts.names(names.get(i))));
        }
    }
}
