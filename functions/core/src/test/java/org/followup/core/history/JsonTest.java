package org.followup.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writes_members_in_the_order_of_their_names_without_white_space() {
        var json = Json.obj().with("b", 1).with("a", "x").with("c", true);

        assertThat(json.write()).isEqualTo("{\"a\":\"x\",\"b\":1,\"c\":true}");
    }

    @Test
    void writes_control_characters_and_surrogates_as_escapes() {
        assertThat(Json.of("\u0001\n\"\\😀Ә").write())
                .isEqualTo("\"\\u0001\\n\\\"\\\\\\ud83d\\ude00Ә\"");
    }

    @Test
    void reads_back_whatever_it_wrote() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var json = anything(random, 0);

            assertThat(Json.parse(json.write())).as("seed %d", seed).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,}",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "1.5",
                "nul",
                "\"\\x\"",
                "{} {}",
                "\"\\u12\""
            })
    void refuses_what_is_no_canonical_json(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_what_is_nested_too_deeply() {
        assertThatThrownBy(() -> Json.parse("[".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Json anything(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 5)) {
            case 0 -> new Json.Whole(random.nextLong());
            case 1 -> new Json.Bool(random.nextBoolean());
            case 2 -> Json.of(text(random));
            case 3 -> {
                var items = new ArrayList<Json>();
                random.ints(random.nextInt(4)).forEach(n -> items.add(anything(random, depth + 1)));
                yield new Json.Arr(items);
            }
            default -> {
                var obj = Json.obj();
                for (var n = random.nextInt(4); n > 0; n--) {
                    obj = obj.with(text(random), anything(random, depth + 1));
                }
                yield obj;
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(6), 0, 0x10000).forEach(c -> text.append((char) c));
        return text.toString();
    }
}
