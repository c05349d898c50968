package org.followup.web.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Part;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.Numbers;
import org.followup.core.progress.FarValue;

/** «Is this right?»: a value that lies far, said at its field as a mistake would be. */
final class Asked {

    private static final String KEY = "ask.";
    private static final String SAID = "said";

    private Asked() {}

    static List<Fault> of(List<FarValue> asked, Language reader) {
        return asked.stream().map(far -> of(far, reader)).toList();
    }

    private static Fault of(FarValue far, Language reader) {
        var value = Numbers.format(reader, far.value().value());
        return new Fault(
                far.value().indicator().field("value"),
                KEY + far.doubt() + far.by().map(dimension -> "." + dimension).orElse(""),
                Map.of(
                        "value",
                        value,
                        "former",
                        far.former().map(former -> Numbers.format(reader, former)).orElse(value),
                        "sum",
                        far.by().map(by -> Numbers.format(reader, sum(far, by))).orElse(value),
                        SAID,
                        far.value().said()));
    }

    private static BigDecimal sum(FarValue far, Dimension by) {
        return far.value().parts(by).stream()
                .map(Part::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The figures that were asked about, as they are said to be right. */
    static String said(Fault fault) {
        return String.valueOf(fault.arguments().get(SAID));
    }

    static boolean is(Fault fault) {
        return fault.key().startsWith(KEY);
    }
}
