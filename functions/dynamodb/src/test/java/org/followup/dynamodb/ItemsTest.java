package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Attempts;
import org.followup.core.access.Link;
import org.followup.core.access.Session;
import org.followup.core.access.SignIn;
import org.followup.core.commitments.CarryOverWanted;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.Plan;
import org.followup.core.commitments.ValueType;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Ladders;
import org.followup.core.history.Answer;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.progress.CardsWanted;
import org.followup.core.reminders.CivilDay;
import org.followup.core.stores.RandomViews;
import org.followup.core.stores.ViewClasses;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemsTest {

    /** What the table may delete by itself; everything else stays. */
    private static final Set<Class<?>> EXPIRING =
            Set.of(
                    Session.class,
                    SignIn.class,
                    Link.class,
                    Attempts.class,
                    Answer.class,
                    CardsWanted.class,
                    CarryOverWanted.class);

    @Test
    void every_view_of_the_core_has_an_item() {
        assertThat(Items.types()).isEqualTo(ViewClasses.all());
    }

    @Test
    void every_view_comes_back_as_it_was() {
        for (var seed = 1; seed <= 60; seed++) {
            var random = new RandomViews(seed);
            for (var type : Items.types()) {
                var view = random.a(type);
                assertThat(Items.read(type, Items.of(view)))
                        .as("%s of seed %d", type.getSimpleName(), seed)
                        .isEqualTo(view);
            }
        }
    }

    @Test
    void two_things_have_two_keys_and_two_states_of_one_thing_have_one() {
        var known = new HashMap<Key, List<Object>>();
        for (var seed = 1; seed <= 60; seed++) {
            var random = new RandomViews(seed);
            for (var type : Items.types()) {
                var view = random.a(type);
                var name = List.of(type, view.id());
                var before = known.put(Key.of(Items.of(view)), name);
                assertThat(before == null || before.equals(name)).as("%s", name).isTrue();
            }
        }
    }

    @Test
    void an_item_says_its_shape_and_expires_only_if_its_kind_does() {
        var random = new RandomViews(7);
        for (Class<? extends View> type : Items.types()) {
            Map<String, AttributeValue> item = Items.of(random.a(type));
            assertThat(item.get(ItemWriter.SHAPE).n())
                    .isEqualTo(type == Commitment.class ? "3" : "1");
            assertThat(item.containsKey(TableDefinition.EXPIRES_AT))
                    .as("%s", type)
                    .isEqualTo(EXPIRING.contains(type));
        }
    }

    @Test
    void a_commitment_of_shape_1_has_its_one_indicator_as_the_first() {
        var indicator =
                ItemWriter.document()
                        .with("name", Values.names(Localized.of(Language.ENGLISH, "Schools")))
                        .with("unit", Values.names(Localized.of(Language.ENGLISH, "%")))
                        .with("type", "PERCENT")
                        .with("direction", "INCREASE")
                        .value();
        var item = new HashMap<>(Items.of(new RandomViews(9).a(Commitment.class)));
        item.keySet().removeAll(Set.of("indicators", "plan"));
        item.put("indicator", indicator);

        var read = Items.read(Commitment.class, item);

        assertThat(read.plan()).isEqualTo(Plan.NONE);
        assertThat(read.indicators())
                .isEqualTo(
                        List.of(
                                new Indicator(
                                        Localized.of(Language.ENGLISH, "Schools"),
                                        Localized.of(Language.ENGLISH, "%"),
                                        ValueType.PERCENT,
                                        Direction.INCREASE,
                                        Optional.empty(),
                                        Optional.empty())));
    }

    /** What held before an evening could be set. */
    @Test
    void hours_that_have_no_end_yet_end_at_six() {
        var item = new HashMap<>(Items.of(new CivilDay(8, 17, 4)));
        item.remove("until");

        assertThat(item.get("from").s()).isEqualTo("08:00");
        assertThat(Items.read(CivilDay.class, item)).isEqualTo(new CivilDay(8, 18, 4));
    }

    /** Forums of former versions had one ladder of their own, or none. */
    @Test
    void a_forum_that_says_nothing_of_its_ladders_has_those_by_default() {
        var forum = new RandomViews(11).a(Forum.class);
        var item = new HashMap<>(Items.of(forum));
        item.remove("reworkLadder");

        assertThat(Items.read(Forum.class, item).ladders())
                .isEqualTo(new Ladders(forum.ladder(), Ladder.REWORK));
        item.remove("ladder");
        assertThat(Items.read(Forum.class, item).ladders()).isEqualTo(Ladders.DEFAULT);
        assertThat(Items.of(Items.read(Forum.class, item)))
                .doesNotContainKeys("ladder", "reworkLadder");
    }

    @Test
    void an_item_never_expires_before_its_view_does() {
        var random = new RandomViews(8);
        for (var i = 0; i < 100; i++) {
            var session = random.a(Session.class);
            var second = new ItemReader(Items.of(session)).number(TableDefinition.EXPIRES_AT);
            assertThat(Instant.ofEpochSecond(second))
                    .isBetween(session.expiresAt(), session.expiresAt().plusSeconds(1));
        }
    }
}
