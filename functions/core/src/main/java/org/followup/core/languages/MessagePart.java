package org.followup.core.languages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A piece of a parsed text. A message is a list of them; branches hold messages again. */
sealed interface MessagePart {

    record Literal(String text) implements MessagePart {}

    record Argument(String name) implements MessagePart {}

    /** The `#` inside a branch of the plural of that argument. */
    record Count(String name) implements MessagePart {}

    record Plural(
            String name,
            Map<BigDecimal, List<MessagePart>> exact,
            Map<String, List<MessagePart>> forms)
            implements MessagePart {}

    record Select(String name, Map<String, List<MessagePart>> cases) implements MessagePart {}
}
