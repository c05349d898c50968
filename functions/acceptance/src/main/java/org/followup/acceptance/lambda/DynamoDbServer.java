package org.followup.acceptance.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.followup.dynamodb.TableDefinition;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * DynamoDB Local in memory, for functions in processes of their own. It listens on the loopback
 * only, for which it has no option.
 */
public final class DynamoDbServer implements AutoCloseable {

    private final DynamoDBProxyServer server;
    private final Server jetty;
    private final String address;
    private final DynamoDbClient client;

    private DynamoDbServer(DynamoDBProxyServer server, Server jetty, int port) {
        this.server = server;
        this.jetty = jetty;
        this.address = "http://127.0.0.1:" + port;
        this.client = builder().build();
    }

    private DynamoDbClientBuilder builder() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(address))
                .region(Region.of("eu-central-1"))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create());
    }

    public static DynamoDbServer start() {
        try {
            int port = freePort();
            var server =
                    ServerRunner.createServerFromCommandLineArgs(
                            new String[] {
                                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", "" + port
                            });
            var field = DynamoDBProxyServer.class.getDeclaredField("server");
            field.setAccessible(true);
            var jetty = (Server) field.get(server);
            for (var connector : jetty.getConnectors()) {
                ((ServerConnector) connector).setHost("127.0.0.1");
            }
            server.start();
            return new DynamoDbServer(server, jetty, port);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
    }

    /** Ends every connection that stands open; tables stay. */
    public void hangUp() {
        for (var connector : jetty.getConnectors()) {
            connector.getConnectedEndPoints().forEach(EndPoint::close);
        }
    }

    public DynamoDbClient client() {
        return client;
    }

    /** A client whose requests somebody else looks at. */
    public DynamoDbClient clientWith(ExecutionInterceptor interceptor) {
        return builder()
                .overrideConfiguration(each -> each.addExecutionInterceptor(interceptor))
                .build();
    }

    /** The name of a new, empty table. */
    public String newTable() {
        String name = "followup-" + UUID.randomUUID();
        TableDefinition.createWithoutStreamIn(client, name);
        return name;
    }

    /** What a function needs in its environment to use a table here. */
    public Map<String, String> environment(String table) {
        return Map.of(
                "TABLE",
                table,
                "BUCKET",
                "no-bucket",
                "FIRST_MEMBER",
                "secretariat@example.org",
                "AWS_ENDPOINT_URL_DYNAMODB",
                address);
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
