package org.followup.reminders;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Secret;
import org.followup.core.languages.Language;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.LetterContent;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.ical.Ical4jCalendarFiles;
import org.followup.ses.SesMail;

/** The functions that send, on the table and the mail service of the environment. */
record Connected(Settings settings, DynamoDbStores stores, SesMail mail, Reminding reminding) {

    static Connected to(Settings settings) {
        var mail = SesMail.connect(settings.sender(), Optional.of(settings.configurationSet()));
        var stores = DynamoDbStores.on(settings.table());
        var clock = Clock.systemUTC();
        var pace = new SteadyPace(mail::quota, stores.sendingTime(), clock);
        var reminding = Reminding.deployed(stores, mail, settings.letterhead(), pace, clock);
        return new Connected(settings, stores, mail, reminding);
    }

    /**
     * Everything that a letter goes through: it is looked up, one is written, made into a mail and
     * handed over, to nobody; a calendar is written, the mail service is asked for its quota.
     * Nothing is stored and nothing sent, and nothing asked for that only one of the functions may
     * do.
     */
    void rehearse() {
        var clock = Clock.systemUTC();
        reminding.letters().find(Receiver.person("nobody"), "rehearsal");
        var link = settings.letterhead().baseAddress();
        var content = new LetterContent.SignIn(List.of(entry(link)), code(), Duration.ofHours(1));
        var nowhere = mail.rehearsal();
        var letters = JteLetterWriter.load(clock, settings.letterhead().replyTo());
        for (var language : Language.values()) {
            var written = letters.write(content, language.spoken());
            var outcome =
                    nowhere.send(
                            new Message(
                                    settings.letterhead().replyTo(),
                                    "",
                                    language.tag(),
                                    written.subject(),
                                    written.text(),
                                    written.html(),
                                    Map.of(),
                                    Map.of("occasion", "rehearsal"),
                                    written.attachments()));
            if (!(outcome instanceof Mail.Outcome.Accepted)) {
                throw new IllegalStateException("rehearsed: " + outcome);
            }
        }
        new Ical4jCalendarFiles().rehearse();
        mail.quota();
    }

    private static LetterContent.Entry entry(URI link) {
        return new LetterContent.Entry("Rehearsal", link);
    }

    /** Loads the generator too; what is drawn here is thrown away. */
    private static Optional<String> code() {
        return Optional.of(Secret.random(new SecureRandom(), 6).value());
    }
}
