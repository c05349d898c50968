package org.followup.web.edge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was just stored, for the page that follows a form: {@code ?done=forum}. */
public enum Done {
    FORUM,
    DECLARATION,
    ARTICLE,
    ROUND,
    ROUNDS,
    EXTENDED,
    EXCUSED,
    REOPENED,
    ASKED,
    DECLINED,
    TAKEN_BACK,
    UNDONE,
    MOVED,
    LADDER,
    CALENDAR,
    OFFICE,
    PARTNER,
    PERSON,
    CONFIRMATION,
    CORRECTED,
    LINKS,
    ROLE,
    HAND_OVER,
    LEFT;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String after(String path) {
        return path + "?done=" + word();
    }

    public String key() {
        return "done." + word();
    }

    public static Optional<Done> of(String typed) {
        return Arrays.stream(values()).filter(done -> done.word().equals(typed)).findFirst();
    }
}
