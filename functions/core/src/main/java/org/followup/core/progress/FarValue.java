package org.followup.core.progress;

import java.math.BigDecimal;
import java.util.Optional;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.IndicatorValue;

/** A value to be asked about; {@code former} is the one before it, if there is one. */
public record FarValue(IndicatorValue value, Doubt doubt, Optional<BigDecimal> former) {}
