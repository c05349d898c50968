package org.followup.reminders;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.DueDay;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.LetterContent.Entry;
import org.followup.core.reminders.LetterContent.Held;
import org.followup.core.reminders.LetterContent.Item;
import org.followup.core.reminders.LetterContent.Section;

/** One letter of each kind and of each turn that its words can take; all of it is made up. */
final class Samples {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");
    private static final Instant NOW = Instant.parse("2026-05-12T04:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    static final String SEAL = "6f1ed002ab5595859014ebf0951522d9a1d2f4f0e4f3d0a1b2c3d4e5f60718293";
    private static final String LINK =
            "https://follow-up.example.org/in/Jx7qV0mB3sWcYtL9eRzKaP2u4NdHgF8";

    static final Localized KAZAKHSTAN =
            Localized.of(Language.ENGLISH, "Commissioner for Children’s Rights, Kazakhstan")
                    .with(Language.RUSSIAN, "Уполномоченный по правам ребёнка, Казахстан");
    static final Localized KYRGYZSTAN =
            Localized.of(Language.ENGLISH, "Commissioner for Children’s Rights, Kyrgyzstan")
                    .with(Language.RUSSIAN, "Уполномоченный по правам ребёнка, Кыргызстан");
    static final Localized ROUND =
            Localized.of(Language.ENGLISH, "First round of 2026")
                    .with(Language.RUSSIAN, "Первый раунд 2026 года");
    static final List<Localized> PROMISES =
            List.of(
                    Localized.of(
                                    Language.ENGLISH,
                                    "Open a free helpline for children day and night")
                            .with(
                                    Language.RUSSIAN,
                                    "Открыть бесплатный круглосуточный телефон доверия для детей"),
                    Localized.of(
                                    Language.ENGLISH,
                                    "Train all judges who hear children, and furnish a room for it"
                                            + " in every district court")
                            .with(
                                    Language.RUSSIAN,
                                    "Обучить всех судей, которые опрашивают детей, и оборудовать"
                                            + " для этого комнату в каждом районном суде"),
                    // only the original so far
                    Localized.of(
                            Language.KAZAKH,
                            "Әр мектепте балалардың құқықтары туралы сабақ өткізу"));

    private Samples() {}

    static JteLetterWriter writer(Clock clock) {
        return JteLetterWriter.load(clock, new EmailAddress("secretariat@example.org"));
    }

    /** By the name of the golden file. */
    static Map<String, LetterContent> all() {
        var all = new LinkedHashMap<String, LetterContent>();
        all.put("sign-in", signIn("Әлия Қасымқызы"));
        all.put("sign-in-shared", signInShared());
        all.put("invitation", invitation());
        all.put("receipt", receipt(1));
        all.put("receipt-again", receipt(2, day(true)));
        all.put("receipt-reworked", receipt(3, day(true), dayOfRework(true)));
        all.put("reminder", reminder());
        all.put("reminder-one", reminderOfOne());
        all.put("reminder-late", reminderLate());
        all.put("reminder-rework", reminderOfRework());
        all.put("escalation-of-an-office", escalationOfAnOffice());
        all.put("escalation-rework", escalationOfRework());
        all.putAll(Notices.all());
        return all;
    }

    static LetterContent signIn(String name) {
        return new LetterContent.SignIn(
                List.of(new Entry(name, URI.create(LINK))),
                Optional.of("40718295"),
                Duration.ofMinutes(30));
    }

    private static LetterContent signInShared() {
        return new LetterContent.SignIn(
                List.of(
                        new Entry("Täzegül Öwezowa", URI.create(LINK)),
                        new Entry("Merdan Ýazow", URI.create(LINK + "b"))),
                Optional.empty(),
                Duration.ofMinutes(30));
    }

    private static LetterContent invitation() {
        return new LetterContent.Invitation(
                "Гүлмира Бекова",
                List.of(
                        new Held(Role.FOCAL_POINT, Optional.of(KYRGYZSTAN)),
                        new Held(Role.SECRETARIAT, Optional.empty())),
                URI.create(LINK),
                LocalDate.of(2026, 5, 26));
    }

    private static LetterContent receipt(int version, DueDay... over) {
        return new LetterContent.Receipt(
                "Әлия Қасымқызы",
                new CommitmentReference("KZ-2025-VIO-03"),
                PROMISES.getFirst(),
                KAZAKHSTAN,
                ROUND,
                version,
                NOW,
                ALMATY,
                41 + version,
                SEAL,
                URI.create("https://follow-up.example.org/commitments/KZ-2025-VIO-03"),
                List.of(over),
                true);
    }

    /** The due day of the first round in Kazakhstan. */
    static DueDay day(boolean over) {
        return new DueDay(
                "2025.2026-1.kz.aigul@follow-up",
                KAZAKHSTAN,
                ALMATY,
                ROUND,
                DUE_ON,
                DUE_ON.atTime(18, 0).atZone(ALMATY).toInstant(),
                false,
                over);
    }

    private static DueDay dayOfRework(boolean over) {
        var day = DUE_ON.plusDays(17);
        return new DueDay(
                "2025.2026-1.rework-" + day + ".kz.aigul@follow-up",
                KAZAKHSTAN,
                ALMATY,
                ROUND,
                day,
                day.atTime(18, 0).atZone(ALMATY).toInstant(),
                true,
                over);
    }

    private static LetterContent reminder() {
        return reminder(
                "Әлия Қасымқызы",
                false,
                NOW,
                section(KAZAKHSTAN, "KZ", ALMATY, DUE_ON, 3, 0, true));
    }

    private static LetterContent reminderOfOne() {
        var item = item("TJ", 0);
        return new LetterContent.Reminder(
                "Ҷамила Раҳимова",
                false,
                List.of(
                        new Section(
                                "2025.2026-1.tj.jamila@follow-up",
                                Localized.of(Language.TAJIK, "Ваколатдор оид ба ҳуқуқи кӯдак"),
                                ZoneId.of("Asia/Dushanbe"),
                                ROUND,
                                DUE_ON,
                                DUE_ON.atTime(18, 0).atZone(ZoneId.of("Asia/Dushanbe")).toInstant(),
                                List.of(item),
                                0,
                                false,
                                false)),
                item.form(),
                DUE_ON.atTime(9, 0).atZone(ZoneId.of("Asia/Dushanbe")).toInstant(),
                DUE_ON.plusDays(14));
    }

    private static LetterContent reminderLate() {
        return reminder(
                "Гүлмира Бекова",
                true,
                NOW.plus(Duration.ofDays(10)),
                section(KYRGYZSTAN, "KG", BISHKEK, DUE_ON, 2, 21, false),
                section(KAZAKHSTAN, "KZ", ALMATY, DUE_ON.plusDays(20), 1, 0, false));
    }

    private static LetterContent reminderOfRework() {
        return reminder("Әлия Қасымқызы", false, NOW, rework(2));
    }

    /** What a commissioner is told a week after the deadline. */
    private static LetterContent escalationOfAnOffice() {
        return reminder(
                "Гүлмира Бекова",
                true,
                DUE_ON.plusDays(7).atTime(9, 0).atZone(BISHKEK).toInstant(),
                section(KYRGYZSTAN, "KG", BISHKEK, DUE_ON, 3, 0, true));
    }

    private static LetterContent escalationOfRework() {
        return reminder(
                "Әлия Қасымқызы",
                true,
                DUE_ON.plusDays(3).atTime(9, 0).atZone(ALMATY).toInstant(),
                rework(1),
                section(KAZAKHSTAN, "KZ", ALMATY, DUE_ON.plusDays(20), 2, 0, true));
    }

    private static Section rework(int updates) {
        var all = section(KAZAKHSTAN, "KZ", ALMATY, DUE_ON, updates, 0, true);
        return new Section(
                all.calendarId().replace("2026-1.", "2026-1.rework-" + DUE_ON + "."),
                all.office(),
                all.zone(),
                all.round(),
                all.dueOn(),
                all.dueAt(),
                all.items(),
                all.more(),
                all.illustrative(),
                true);
    }

    private static LetterContent reminder(
            String name, boolean forHead, Instant now, Section... sections) {
        return new LetterContent.Reminder(
                name,
                forHead,
                List.of(sections),
                URI.create(LINK),
                now,
                LocalDate.ofInstant(now, ALMATY).plusDays(14));
    }

    private static Section section(
            Localized office,
            String code,
            ZoneId zone,
            LocalDate dueOn,
            int listed,
            int more,
            boolean illustrative) {
        return new Section(
                "2025.2026-1." + code.toLowerCase(Locale.ROOT) + ".aigul@follow-up",
                office,
                zone,
                ROUND,
                dueOn,
                dueOn.atTime(18, 0).atZone(zone).toInstant(),
                IntStream.range(0, listed).mapToObj(place -> item(code, place)).toList(),
                more,
                illustrative,
                false);
    }

    private static Item item(String code, int place) {
        return new Item(
                new CommitmentReference(code + "-2025-VIO-0" + (place + 1)),
                PROMISES.get(place),
                URI.create(LINK + place));
    }
}
