package org.followup.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two versions side by side, with figures that are broken down. */
final class ComparePagesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");
    private static final String PAGE = "/commitments/KZ-2025-MON-01";
    private static final String FORM = PAGE + "/rounds/2026-1/update";
    private static final Category.Listed SMALL = listed(Dimension.AGE_GROUP, 1, "From 0 to 4");
    private static final Category.Listed BIGGER = listed(Dimension.AGE_GROUP, 2, "From 5 to 17");
    private static final Category.Listed CITIES = listed(Dimension.PLACE, 1, "Cities");
    private static final Category.Listed VILLAGES = listed(Dimension.PLACE, 2, "Villages");

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void two_versions() {
        isMeasuredBy(SMALL, BIGGER, CITIES, VILLAGES);
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        submit(
                version("LIMITED", "60")
                        .with("challenges", "No room")
                        .with("part-girls", "61")
                        .with("part-boys", "59")
                        .with("part-age-1", "55")
                        .with("part-age-2", "66")
                        .with("part-place-1", "70")
                        .with("part-place-2", "50"));
        submit(
                version("SUBSTANTIAL", "64")
                        .with("part-girls", "65")
                        .with("part-boys", "59")
                        .with("part-age-1", "57.5")
                        .with("part-age-2", "66")
                        .with("nextStepOn", "2026-05-15"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void each_part_of_a_figure_stands_beside_what_it_was() {
        var page = service.web().get(PAGE + "/compare").text();

        assertThat(field(page, "Value")).contains("<del>60</del>", "<ins>64</ins>");
        assertThat(field(page, "Part of the figure: Girls"))
                .contains("<del>61</del>", "<ins>65</ins>");
        assertThat(field(page, "Part of the figure: Boys"))
                .contains("59", "unchanged")
                .doesNotContain("<del>", "<ins>");
        assertThat(field(page, "Part of the figure: From 0 to 4"))
                .contains("<del>55</del>", "<ins>57.5</ins>");
        assertThat(field(page, "Part of the figure: Cities"))
                .as("no longer reported")
                .contains("<del>70</del>")
                .doesNotContain("<ins>");
    }

    @Test
    void a_place_that_is_asked_for_no_more_keeps_its_name() {
        isMeasuredBy(SMALL, BIGGER);

        assertThat(field(service.web().get(PAGE + "/compare").text(), "Part of the figure: Cities"))
                .contains("<del>70</del>");
    }

    @Test
    void numbers_days_and_what_was_chosen_are_in_the_readers_words() {
        var english = service.web().get(PAGE + "/compare").text();
        assertThat(field(english, "Where does it stand?"))
                .contains("<del>Limited</del>", "<ins>Substantial</ins>", " progress");
        assertThat(field(english, "Day of the next step")).contains("Friday", "15 May 2026");
        assertThat(field(english, "What was done?")).contains("lang=\"en\"");
        assertThat(field(english, "Where does it stand?")).doesNotContain("lang=");
        assertThat(english).as("nothing stands there").doesNotContain("What comes next?");

        var russian = service.web().get(PAGE + "/compare?lang=ru").text();
        assertThat(russian)
                .contains("57,5", "15 мая 2026", "английский")
                .doesNotContain("LIMITED", "SUBSTANTIAL", "2026-05-15");
    }

    @Test
    void any_two_are_chosen_by_name_and_nobody_else_reads_them() {
        var turned = service.web().get(PAGE + "/compare?before=2026-1:2&after=2026-1:1").text();
        assertThat(field(turned, "Value")).contains("<del>64</del>", "<ins>60</ins>");

        assertThat(service.web().get("/commitments/KZ-2025-MON-02/compare").status())
                .as("nothing to compare")
                .isEqualTo(404);
        service.signIn(new PersonId("p-nurbek"), Duration.ofMinutes(1));
        assertThat(service.web().get(PAGE + "/compare").status()).isEqualTo(403);
    }

    @Test
    void the_history_names_the_parts_too() {
        assertThat(service.web().get(PAGE + "/history").text())
                .contains("Girls; Figure: 65", "Name: From 0 to 4")
                .doesNotContain("GIRLS", "AGE_GROUP");
    }

    private static TypedIn version(String status, String value) {
        return new TypedIn()
                .with("action", "submit")
                .with("status", status)
                .with("language", "en")
                .with("value", value)
                .with("valueYear", "2025")
                .with("valueSource", "Yearbook")
                .with("done", "Rooms were opened");
    }

    private void submit(TypedIn typed) {
        var form = service.web().get(FORM);
        for (var hidden : List.of("request", "base", "draft")) {
            typed.with(hidden, hidden(form, hidden));
        }
        var answer = typed.sendTo(service.web(), FORM, form.csrf());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private static String hidden(Web.Answer page, String name) {
        var field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    /** The section of one field, from its heading on, without line ends. */
    private static String field(String page, String heading) {
        for (var section : page.split("<section class=\"compared\">", -1)) {
            var flat = section.replaceAll("\\s+", " ");
            if (flat.replaceAll("<[^>]*>", "").strip().startsWith(heading)) {
                return flat.replaceFirst("</section>.*", "");
            }
        }
        throw new AssertionError("no field is called " + heading);
    }

    private void isMeasuredBy(Category.Listed... listed) {
        var reference = new CommitmentReference("KZ-2025-MON-01");
        var known = service.store().commitments().find(reference).orElseThrow();
        var breakdown =
                new Breakdown(
                        Set.of(Dimension.SEX, Dimension.AGE_GROUP, Dimension.PLACE),
                        List.of(listed));
        var indicator =
                new Indicator(
                        IndicatorId.FIRST,
                        1,
                        name("Rooms"),
                        name("%"),
                        ValueType.PERCENT,
                        Direction.INCREASE,
                        Optional.empty(),
                        TargetType.LEVEL,
                        Optional.empty(),
                        Accumulation.LATEST,
                        List.of(),
                        breakdown);
        service.put(
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
                        List.of(indicator),
                        known.external(),
                        known.plan()));
    }

    private static Category.Listed listed(Dimension dimension, int number, String name) {
        return new Category.Listed(dimension, number, name(name));
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
