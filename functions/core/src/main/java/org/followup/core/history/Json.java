package org.followup.core.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The JSON of histories: canonical, so that the same facts always give the same bytes (members in
 * the order of their names, no white space, whole numbers only; a decimal number is a text). Not
 * for requests: their edge has a library.
 */
public sealed interface Json {

    record Obj(Map<String, Json> members) implements Json {

        public Obj {
            members = Collections.unmodifiableMap(new TreeMap<>(members));
        }

        public Obj with(String name, Json value) {
            var all = new TreeMap<>(members);
            all.put(name, value);
            return new Obj(all);
        }

        public Obj with(String name, String value) {
            return with(name, new Text(value));
        }

        public Obj with(String name, long value) {
            return with(name, new Whole(value));
        }

        public Obj with(String name, boolean value) {
            return with(name, new Bool(value));
        }

        public Obj with(String name, List<? extends Json> values) {
            return with(name, new Arr(List.copyOf(values)));
        }

        /** Leaves the member out where there is no value. */
        public <T> Obj with(String name, Optional<T> value, Function<T, Json> shape) {
            return value.map(v -> with(name, shape.apply(v))).orElse(this);
        }

        public Json get(String name) {
            return find(name)
                    .orElseThrow(
                            () -> new IllegalArgumentException("member " + name + " is missing"));
        }

        public Optional<Json> find(String name) {
            return Optional.ofNullable(members.get(name));
        }

        public String text(String name) {
            return get(name).asText();
        }

        public long number(String name) {
            return get(name).asWhole();
        }

        public boolean flag(String name) {
            return find(name).map(Json::asBool).orElse(false);
        }

        public List<Json> list(String name) {
            return find(name).map(Json::asList).orElse(List.of());
        }
    }

    record Arr(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    record Whole(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    static Obj obj() {
        return new Obj(Map.of());
    }

    static Json of(String value) {
        return new Text(value);
    }

    static Arr texts(Iterable<String> values) {
        var items = new ArrayList<Json>();
        values.forEach(value -> items.add(new Text(value)));
        return new Arr(List.copyOf(items));
    }

    static Json parse(String text) {
        return new JsonReader(text).whole();
    }

    default String write() {
        return JsonWriter.write(this);
    }

    default Obj asObj() {
        if (this instanceof Obj obj) {
            return obj;
        }
        throw wrong("an object");
    }

    default String asText() {
        if (this instanceof Text text) {
            return text.value();
        }
        throw wrong("a text");
    }

    default long asWhole() {
        if (this instanceof Whole whole) {
            return whole.value();
        }
        throw wrong("a whole number");
    }

    default boolean asBool() {
        if (this instanceof Bool bool) {
            return bool.value();
        }
        throw wrong("true or false");
    }

    default List<Json> asList() {
        if (this instanceof Arr arr) {
            return arr.items();
        }
        throw wrong("a list");
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException(
                "expected " + wanted + ", found " + getClass().getSimpleName());
    }
}
