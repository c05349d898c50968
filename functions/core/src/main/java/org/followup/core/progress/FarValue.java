package org.followup.core.progress;

import java.math.BigDecimal;
import java.util.Optional;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.IndicatorValue;

/**
 * A value to be asked about; {@code former} is the one before it, if there is one; {@code by} is
 * the dimension whose parts raise the doubt.
 */
public record FarValue(
        IndicatorValue value, Doubt doubt, Optional<BigDecimal> former, Optional<Dimension> by) {

    FarValue(IndicatorValue value, Doubt doubt, Optional<BigDecimal> former) {
        this(value, doubt, former, Optional.empty());
    }

    static FarValue of(IndicatorValue value, Doubt doubt, Dimension by) {
        return new FarValue(value, doubt, Optional.empty(), Optional.of(by));
    }
}
