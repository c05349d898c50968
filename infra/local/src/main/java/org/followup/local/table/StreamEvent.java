package org.followup.local.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Records of a stream as the JSON with which Lambda calls a function. */
final class StreamEvent {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final String streamArn;

    private StreamEvent(JsonGenerator json, String streamArn) {
        this.json = json;
        this.streamArn = streamArn;
    }

    static byte[] of(List<Record> records, String streamArn) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new StreamEvent(json, streamArn).write(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(List<Record> records) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("Records");
        for (Record each : records) {
            write(each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Record each) throws IOException {
        json.writeStartObject();
        json.writeStringField("eventID", each.eventID());
        json.writeStringField("eventName", each.eventNameAsString());
        json.writeStringField("eventVersion", each.eventVersion());
        json.writeStringField("eventSource", "aws:dynamodb");
        json.writeStringField("awsRegion", each.awsRegion());
        json.writeObjectFieldStart("dynamodb");
        write(each.dynamodb());
        json.writeEndObject();
        json.writeStringField("eventSourceARN", streamArn);
        json.writeEndObject();
    }

    private void write(StreamRecord stream) throws IOException {
        json.writeNumberField(
                "ApproximateCreationDateTime",
                stream.approximateCreationDateTime().getEpochSecond());
        item("Keys", stream.keys());
        if (stream.hasNewImage()) {
            item("NewImage", stream.newImage());
        }
        if (stream.hasOldImage()) {
            item("OldImage", stream.oldImage());
        }
        json.writeStringField("SequenceNumber", stream.sequenceNumber());
        json.writeNumberField("SizeBytes", stream.sizeBytes());
        json.writeStringField("StreamViewType", stream.streamViewTypeAsString());
    }

    private void item(String name, Map<String, AttributeValue> attributes) throws IOException {
        json.writeFieldName(name);
        map(attributes);
    }

    private void map(Map<String, AttributeValue> attributes) throws IOException {
        json.writeStartObject();
        for (var attribute : attributes.entrySet()) {
            json.writeFieldName(attribute.getKey());
            value(attribute.getValue());
        }
        json.writeEndObject();
    }

    private void value(AttributeValue value) throws IOException {
        json.writeStartObject();
        json.writeFieldName(kind(value.type()));
        switch (value.type()) {
            case S -> json.writeString(value.s());
            case N -> json.writeString(value.n());
            case B -> json.writeString(base64(value.b()));
            case BOOL -> json.writeBoolean(value.bool());
            case NUL -> json.writeBoolean(true);
            case SS -> texts(value.ss());
            case NS -> texts(value.ns());
            case BS -> texts(value.bs().stream().map(StreamEvent::base64).toList());
            case M -> map(value.m());
            case L -> {
                json.writeStartArray();
                for (AttributeValue element : value.l()) {
                    value(element);
                }
                json.writeEndArray();
            }
            case UNKNOWN_TO_SDK_VERSION -> map(Map.of());
        }
        json.writeEndObject();
    }

    /**
     * The embedded table no longer tells of an empty map or list which of the two it was: it stands
     * as a map. The letter of an invitation has one.
     */
    private static String kind(AttributeValue.Type type) {
        return switch (type) {
            case NUL -> "NULL";
            case UNKNOWN_TO_SDK_VERSION -> "M";
            case S, N, B, BOOL, SS, NS, BS, M, L -> type.name();
        };
    }

    private void texts(List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
