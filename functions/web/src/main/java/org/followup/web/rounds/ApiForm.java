package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Messages;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.Problem;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads what programs send by the rules of the pages' forms, and says what is wrong in the same
 * words.
 */
@Singleton
final class ApiForm {

    private final Messages messages;

    ApiForm(Messages messages) {
        this.messages = messages;
    }

    /** The fields of a form, as somebody would have typed them. */
    static final class Fields {

        private final Map<String, List<String>> typed = new HashMap<>();

        Fields with(String field, @Nullable String value) {
            if (value != null) {
                typed.put(field, List.of(value));
            }
            return this;
        }

        Fields day(String field, @Nullable LocalDate day) {
            return day == null
                    ? this
                    : with(field + "Year", Integer.toString(day.getYear()))
                            .with(field + "Month", Integer.toString(day.getMonthValue()))
                            .with(field + "Day", Integer.toString(day.getDayOfMonth()));
        }

        TypedForm typed(Visitor visitor) {
            return new TypedForm(typed, visitor.language().spoken());
        }
    }

    /** 422: what has to be mended first, with its field and a code that never changes. */
    HttpResponse<?> refused(Visitor visitor, Fault fault) {
        var language = visitor.language().spoken();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "not-arranged",
                        messages.say(language, "rounds.not-arranged"),
                        messages.say(language, fault.key(), fault.arguments()),
                        visitor.path(),
                        Map.of("field", fault.field(), "why", fault.key()))
                .response();
    }
}
