package org.followup.core.commitments;

import java.util.Comparator;
import java.util.Locale;
import org.followup.core.languages.Localized;

/** A part of all that an indicator measures: girls, the age group «0–4», a place. */
public sealed interface Category {

    /** By dimension, then as they are listed; names do not matter. */
    Comparator<Category> ORDER =
            Comparator.comparing(Category::dimension).thenComparingInt(Category::number);

    Dimension dimension();

    /** Its place among those of its dimension, for good. */
    int number();

    /** Names it within its indicator: {@code girls}, {@code age-3}. */
    String key();

    /** The name of its field in a form. */
    default String field(IndicatorId indicator) {
        return indicator.field("part-" + key());
    }

    /** One that is the same for each indicator. */
    enum Known implements Category {
        GIRLS(Dimension.SEX, 0),
        BOYS(Dimension.SEX, 1),
        WITH_DISABILITY(Dimension.DISABILITY, 2),
        WITHOUT_DISABILITY(Dimension.DISABILITY, 3);

        private final Dimension dimension;
        private final int number;

        Known(Dimension dimension, int number) {
            this.dimension = dimension;
            this.number = number;
        }

        @Override
        public Dimension dimension() {
            return dimension;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** An age group or a place that an indicator lists; its number is never given to another. */
    record Listed(Dimension dimension, int number, Localized name) implements Category {

        public Listed {
            if (number < 1 || number > 999 || !dimension.isListed()) {
                throw new IllegalArgumentException(
                        "age groups and places are listed, from 1 to 999");
            }
        }

        @Override
        public String key() {
            return (dimension == Dimension.AGE_GROUP ? "age-" : "place-") + number;
        }

        boolean isNamedAs(Listed other) {
            return dimension == other.dimension
                    && name.texts().entrySet().stream()
                            .anyMatch(text -> other.name.texts().entrySet().contains(text));
        }

        Listed numbered(int as) {
            return new Listed(dimension, as, name);
        }
    }
}
