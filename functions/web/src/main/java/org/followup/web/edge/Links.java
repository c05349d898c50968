package org.followup.web.edge;

/**
 * Addresses within the service, relative to the page that is shown: a stage or a proxy may stand
 * before our paths, and the function cannot know it.
 */
public record Links(String up) {

    /** For the page at a path such as {@code /offices/kz/due}. */
    public static Links at(String path) {
        int depth = (int) path.chars().skip(1).filter(c -> c == '/').count();
        return new Links(depth == 0 ? "./" : "../".repeat(depth));
    }

    /**
     * To a path such as {@code offices/kz}, with or without a slash in front; the empty path is the
     * front page.
     */
    public String to(String path) {
        return up + (path.startsWith("/") ? path.substring(1) : path);
    }
}
