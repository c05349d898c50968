package org.followup.reminders;

import java.time.Clock;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.ses.SesMail;

/** The functions that send, on the table and the mail service of the environment. */
final class Connected {

    private Connected() {}

    /** {@code share} of the account's rate is for this function. */
    static Reminding reminding(double share) {
        var settings = Settings.from(System.getenv());
        var mail = SesMail.connect(settings.sender(), settings.configurationSet());
        return Reminding.of(
                DynamoDbStores.on(settings.table()),
                mail,
                settings.letterhead(),
                new SteadyPace(mail::quota, share),
                Clock.systemUTC());
    }
}
