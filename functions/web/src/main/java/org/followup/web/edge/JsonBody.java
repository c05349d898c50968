package org.followup.web.edge;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.web.edge.JsonShape.Flaw;

/** The JSON that a program sent; an argument of API controllers. */
public final class JsonBody {

    private final JsonMapper mapper;
    private final Messages messages;
    private final Language language;
    private final byte[] bytes;
    private final String path;

    JsonBody(JsonMapper mapper, Messages messages, Language language, byte[] bytes, String path) {
        this.mapper = mapper;
        this.messages = messages;
        this.language = language;
        this.bytes = bytes;
        this.path = path;
    }

    /**
     * As a record annotated {@code @Serdeable}. What does not fit ends the request with a problem
     * (400, {@code /problems/unreadable-json}) that names the member.
     */
    public <T> T as(Class<T> type) {
        try {
            JsonNode tree = mapper.readValue(bytes, Argument.of(JsonNode.class));
            if (tree == null) {
                throw refused(Flaw.whole("object"));
            }
            var flaw = JsonShape.flaw(tree, type);
            if (flaw.isPresent()) {
                throw refused(flaw.get());
            }
            return mapper.readValueFromTree(tree, Argument.of(type));
        } catch (IOException | IllegalArgumentException e) {
            throw refused(Flaw.whole("detail"));
        }
    }

    private Answered refused(Flaw flaw) {
        return new Answered(
                new Problem(
                                HttpStatus.BAD_REQUEST,
                                "unreadable-json",
                                messages.say(language, "problem.unreadable-json.title"),
                                messages.say(language, flaw.key(), flaw.arguments()),
                                path)
                        .response());
    }
}
