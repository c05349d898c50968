package org.followup.web.practices;

/** A link with what it leads to; without a name it is called by its address. */
public record NamedLink(String address, String name) {

    static NamedLink of(String line) {
        var parts = line.split(" ", 2);
        return new NamedLink(parts[0], parts.length == 2 ? parts[1].strip() : parts[0]);
    }
}
