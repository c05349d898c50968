package org.followup.acceptance.rights;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table of the service in one JVM, whose client has no interceptors. Which function asks is
 * told by the nearest class of ours on the stack that belongs to one; what the machine itself asks
 * for, its outbox and its way in without a letter, belongs to none. Nor does what plans and sends
 * there: whether it meets a letter is chance, and it reads anew what the deployed functions keep.
 */
record WatchedTable(DynamoDbClient client, Set<String> noted) implements InvocationHandler {

    private static final Pattern LETTERS =
            Pattern.compile("org\\.followup\\.reminders\\.(Planner|Drain|Sender)Function\\b.*");

    private static final Pattern FUNCTION =
            Pattern.compile("org\\.followup\\.reminders\\.(\\w+)Function\\b.*");

    static DynamoDbClient around(DynamoDbClient client) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        WatchedTable.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        new WatchedTable(client, ConcurrentHashMap.newKeySet()));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if ((method.isDefault() && !(arguments[0] instanceof SdkRequest))
                || method.getName().endsWith("Paginator")) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments != null && arguments[0] instanceof SdkRequest request) {
            note(request);
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(SdkRequest request) {
        asking().ifPresent(
                        function ->
                                UsedRight.of(request)
                                        .map(right -> right.line(function))
                                        .filter(noted::add)
                                        .forEach(NotesRights::note));
    }

    private static Optional<String> asking() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.map(frame -> owner(frame.getClassName()))
                                        .flatMap(Optional::stream)
                                        .findFirst())
                .filter(owner -> !owner.isEmpty());
    }

    private static Optional<String> owner(String type) {
        if (type.startsWith("org.followup.local.") || LETTERS.matcher(type).matches()) {
            return Optional.of("");
        }
        if (type.startsWith("org.followup.web.")) {
            return Optional.of("Web");
        }
        if (type.startsWith("org.followup.jobs.")) {
            return Optional.of("Jobs");
        }
        var function = FUNCTION.matcher(type);
        return function.matches() ? Optional.of(function.group(1)) : Optional.empty();
    }
}
