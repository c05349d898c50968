package org.followup.web.carryovers;

import java.util.List;

/** Some lines of a long list: those from {@code first} on, counted from 0, of {@code all}. */
public record Part<T>(List<T> lines, int first, int all) {

    static final int MOST = 100;

    public Part {
        lines = List.copyOf(lines);
    }

    /** {@code page} as it stands in the address, from 1 on. */
    static <T> Part<T> of(List<T> all, String page) {
        var number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
        var last = Math.max(0, (all.size() - 1) / MOST);
        var first = Math.clamp(number - 1L, 0, last) * MOST;
        return new Part<>(
                all.subList(first, Math.min(all.size(), first + MOST)), first, all.size());
    }

    public boolean isWhole() {
        return lines.size() == all;
    }

    public int from() {
        return first + 1;
    }

    public int to() {
        return first + lines.size();
    }

    public String previous(String path) {
        return first == 0 ? "" : path + "?page=" + first / MOST;
    }

    public String next(String path) {
        return to() == all ? "" : path + "?page=" + (first / MOST + 2);
    }
}
