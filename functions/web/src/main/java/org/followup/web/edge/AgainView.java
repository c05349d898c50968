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

    static AgainView of(Posted.Refused refused) {
        List<Field> fields = new ArrayList<>();
        refused.fields()
                .all()
                .forEach(
                        (name, values) -> {
                            if (!name.equals(Csrf.FIELD)) {
                                values.forEach(value -> fields.add(new Field(name, value)));
                            }
                        });
        return new AgainView(refused.reason().key(), List.copyOf(fields));
    }
}
