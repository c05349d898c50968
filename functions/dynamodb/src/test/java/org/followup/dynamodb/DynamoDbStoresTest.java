package org.followup.dynamodb;

import org.followup.core.letters.Letters;
import org.followup.core.stores.AccessContract;
import org.followup.core.stores.CalendarsContract;
import org.followup.core.stores.CarryOversContract;
import org.followup.core.stores.ExchangeContract;
import org.followup.core.stores.ImportsContract;
import org.followup.core.stores.JournalContract;
import org.followup.core.stores.LetterSearchContract;
import org.followup.core.stores.LettersContract;
import org.followup.core.stores.MadeReportsContract;
import org.followup.core.stores.Ports;
import org.followup.core.stores.ProgressContract;
import org.followup.core.stores.RegisterContract;
import org.followup.core.stores.SendingTimeContract;
import org.followup.core.stores.StepsContract;
import org.followup.core.stores.TasksContract;
import org.followup.core.stores.TransactionContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The real store keeps every contract that the fake keeps. */
class DynamoDbStoresTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Ports onANewTable() {
        return new StoresAsPorts(DynamoDbStores.on(DATABASE.client(), DATABASE.newTable()));
    }

    @Nested
    class KeepsTheJournal extends JournalContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsTransactions extends TransactionContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsLetters extends LettersContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class FindsLetters extends LetterSearchContract {

        private final String table = DATABASE.newTable();

        @Override
        protected Ports emptyStore() {
            return new StoresAsPorts(DynamoDbStores.on(DATABASE.client(), table));
        }

        @Override
        protected Letters lookingThrough(int letters) {
            return new DynamoDbLetters(new Table(DATABASE.client(), table), letters);
        }
    }

    @Nested
    class KeepsTheSendingTime extends SendingTimeContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsProgress extends ProgressContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsTheRegister extends RegisterContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsAccess extends AccessContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsCalendars extends CalendarsContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsSteps extends StepsContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsImports extends ImportsContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsTasks extends TasksContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsMadeReports extends MadeReportsContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsTheExchange extends ExchangeContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }

    @Nested
    class KeepsCarryOvers extends CarryOversContract {
        @Override
        protected Ports emptyStore() {
            return onANewTable();
        }
    }
}
