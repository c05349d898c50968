package org.followup.web.progress;

import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.Numbers;
import org.followup.core.progress.FarValue;

/** «Is this right?»: a value that lies far, said at its field as a mistake would be. */
final class Asked {

    private static final String KEY = "ask.";

    private Asked() {}

    static List<Fault> of(List<FarValue> asked, Language reader) {
        return asked.stream().map(far -> of(far, reader)).toList();
    }

    private static Fault of(FarValue far, Language reader) {
        var value = Numbers.format(reader, far.value().value());
        return new Fault(
                far.value().indicator().field("value"),
                KEY + far.doubt().name(),
                Map.of(
                        "value",
                        value,
                        "former",
                        far.former().map(former -> Numbers.format(reader, former)).orElse(value)));
    }

    static boolean is(Fault fault) {
        return fault.key().startsWith(KEY);
    }
}
