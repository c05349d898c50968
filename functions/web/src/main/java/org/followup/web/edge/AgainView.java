package org.followup.web.edge;

import java.util.ArrayList;
import java.util.List;

/** A form that was not acted on, with everything typed, ready to be sent again. */
public record AgainView(String reasonKey, List<Field> fields) {

    public record Field(String name, String value) {
        public boolean isLong() {
            return value.length() > 60 || value.contains("\n");
        }
    }

    /** For somebody whose session ended while they wrote. */
    public static AgainView signedOut(FormFields fields) {
        return of("form.signed-out", fields);
    }

    static AgainView of(Posted.Refused refused) {
        return of(refused.reason().key(), refused.fields());
    }

    private static AgainView of(String reasonKey, FormFields form) {
        List<Field> fields = new ArrayList<>();
        form.all()
                .forEach(
                        (name, values) -> {
                            if (!name.equals(Csrf.FIELD)) {
                                values.forEach(value -> fields.add(new Field(name, value)));
                            }
                        });
        return new AgainView(reasonKey, List.copyOf(fields));
    }
}
