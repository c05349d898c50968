package org.followup.web.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.followup.web.Web;
import org.yaml.snakeyaml.Yaml;

/** The description of the API as it is served, and what tests look up in it. */
record Description(Map<String, Object> all) {

    static Description of(Web web) {
        return new Description(new Yaml().load(web.get("/openapi.yml").text()));
    }

    Map<String, Object> node(String... steps) {
        return child(all, steps);
    }

    /** Of a path and its method, {@code in} its path or its query. */
    Set<String> parameters(String route, String in) {
        var path = route.substring(route.indexOf(' ') + 1);
        var method = route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT);
        var item = child(node("paths").get(path));
        var all = new ArrayList<Object>(list(item, "parameters"));
        all.addAll(list(child(item, method), "parameters"));
        var names = new TreeSet<String>();
        for (var one : all) {
            var reference = child(one).get("$ref");
            var parameter = reference == null ? child(one) : resolve(reference.toString());
            if (in.equals(parameter.get("in"))) {
                names.add(parameter.get("name").toString());
            }
        }
        return names;
    }

    Set<String> references() {
        var found = new HashSet<String>();
        var open = new ArrayDeque<Object>(List.of(all));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Map<?, ?> map -> {
                    Optional.ofNullable(map.get("$ref")).ifPresent(r -> found.add(r.toString()));
                    map.values().stream().filter(v -> v != null).forEach(open::push);
                }
                case Collection<?> some -> some.forEach(open::push);
                case Object other -> {}
            }
        }
        return found;
    }

    Map<String, Object> resolve(String reference) {
        var at = all;
        for (var step : reference.substring("#/".length()).split("/", -1)) {
            at = child(at, step);
        }
        return at;
    }

    Map<String, Object> schema(String name) {
        return node("components", "schemas", name);
    }

    Map<String, Object> property(String schema, String name) {
        return child(schema(schema), "properties", name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> child(Object from, String... steps) {
        var at = (Map<String, Object>) from;
        for (var step : steps) {
            at = (Map<String, Object>) at.getOrDefault(step, Map.of());
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> from, String name) {
        return (List<T>) from.getOrDefault(name, List.of());
    }
}
