import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes style.css during the build: the parts of GOV.UK Frontend (MIT licence) that our pages use, in our colours and type,
 * and after them our own rules. Run as a single source file: jar, folder of our css, output file.
 */
public class Stylesheet {

    private static final Set<String> PARTS = Set.of(
            "link", "list", "template", "heading-xl", "heading-l", "heading-m", "heading-s", "body", "body-l", "button", "details",
            "error-message", "error-summary", "fieldset", "file-upload", "form-group", "hint", "input", "label",
            "checkboxes", "radios", "select", "skip-link", "summary-list", "table", "textarea", "visually-hidden");

    private static final Pattern CLASS = Pattern.compile("\\.govuk-([a-z0-9-]+(?:__[a-z0-9-]+)?)");
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final Map<String, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("#0b0c0c", "var(--ink)");
        COLOURS.put("#1d70b8", "var(--accent)");
        COLOURS.put("#1a65a6", "var(--deep)");
        COLOURS.put("#003078", "var(--deep)");
        COLOURS.put("#00703c", "var(--accent)");
        COLOURS.put("#005a30", "var(--deep)");
        COLOURS.put("#002d18", "var(--deep)");
        COLOURS.put("#d4351c", "var(--late)");
        COLOURS.put("#aa2a16", "var(--late)");
        COLOURS.put("#942514", "var(--late)");
        COLOURS.put("#55150b", "var(--late)");
        COLOURS.put("#4c2c92", "var(--accent)");
        COLOURS.put("#505a5f", "var(--muted)");
        COLOURS.put("#b1b4b6", "var(--line)");
        COLOURS.put("#f3f2f1", "var(--calm)");
        COLOURS.put("#dbdad9", "var(--line)");
        COLOURS.put("#929191", "var(--muted)");
        COLOURS.put("#fd0", "var(--focus)");
        COLOURS.put("#fff", "var(--paper)");
        COLOURS.put("#000", "var(--ink)");
    }

    public static void main(String[] args) throws IOException {
        var css = new StringBuilder(filtered(inOurColours(withoutNoise(read(Path.of(args[0]))))));
        try (var own = Files.list(Path.of(args[1]))) {
            for (var file : own.sorted().toList()) {
                css.append(tight(Files.readString(file)));
            }
        }
        var output = Path.of(args[2]);
        Files.createDirectories(output.getParent());
        Files.writeString(output, css);
    }

    private static String read(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().endsWith("/dist/govuk/govuk-frontend.min.css"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no stylesheet in " + jar));
            return new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String withoutNoise(String css) {
        var clean = COMMENT.matcher(css.replace("@charset \"UTF-8\";", "")).replaceAll("");
        return FONT_FACE.matcher(clean).replaceAll("").replace("\n", "");
    }

    private static String inOurColours(String css) {
        var ours = css.replace("font-family:GDS Transport,arial,sans-serif;", "");
        for (var colour : COLOURS.entrySet()) {
            ours = ours.replaceAll(Pattern.quote(colour.getKey()) + "(?![0-9a-f])", colour.getValue());
        }
        return ours;
    }

    /** Keeps a rule if every class of at least one of its selectors is used; goes into media queries. */
    private static String filtered(String css) {
        var kept = new StringBuilder();
        for (var rule : rules(css)) {
            var brace = rule.indexOf('{');
            var head = rule.substring(0, brace);
            var body = rule.substring(brace + 1, rule.length() - 1);
            if (head.startsWith("@media") || head.startsWith("@supports")) {
                var inner = filtered(body);
                kept.append(inner.isEmpty() ? "" : head + "{" + inner + "}");
            } else if (!head.startsWith("@")) {
                var selectors = selectors(head);
                kept.append(selectors.isEmpty() ? "" : String.join(",", selectors) + "{" + body + "}");
            }
        }
        return kept.toString();
    }

    private static List<String> selectors(String head) {
        var kept = new ArrayList<String>();
        for (var selector : head.split(",(?![^(]*\\))")) {
            if (selector.startsWith(":root") || isUsed(selector)) {
                kept.add(selector);
            }
        }
        return kept;
    }

    private static boolean isUsed(String selector) {
        if (selector.contains("--inverse")) {
            return false;
        }
        var classes = CLASS.matcher(selector);
        var any = false;
        while (classes.find()) {
            any = true;
            if (!PARTS.contains(part(classes.group(1)))) {
                return false;
            }
        }
        return any;
    }

    private static String part(String name) {
        var block = name.replaceAll("__.*|--.*", "");
        return PARTS.contains(block) ? block : block.replaceAll("-(small|s|m|l|xl)$", "");
    }

    private static List<String> rules(String css) {
        var rules = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < css.length(); i++) {
            var c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth == 0) {
                rules.add(css.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        return rules;
    }

    private static String tight(String css) {
        return COMMENT.matcher(css)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll(": ", ":")
                .replace(";}", "}");
    }
}
