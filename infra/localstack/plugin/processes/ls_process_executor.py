"""LocalStack extensions for a machine without Docker.

ProcessExecutorPlugin: LAMBDA_RUNTIME_EXECUTOR=process runs each environment of a java* function as a local JVM that
speaks the Lambda Runtime API. LocalStack keeps concurrency, keep-alive, logs, event sources and destinations.
stay_inside: LocalStack 4.14 ignores the host in GATEWAY_LISTEN and would listen on every interface; and it keeps the
content of S3 in one fixed folder of the machine.
"""

import fcntl
import json
import os
import queue
import struct
import subprocess
import termios
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from localstack import config
from localstack.runtime import hooks
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin
from localstack.services.lambda_.invocation.runtime_executor import LambdaRuntimeException, RuntimeExecutor

RIC = "com.amazonaws.services.lambda.runtime.api.client"
STARTUP_SECONDS = 60


def java_command(function):
    """The JVM of one environment: flags as on Lambda, the function's code on no class path (the client loads it)."""
    ric = Path(os.environ["LS_RIC_DIR"])  # the runtime interface client, its dependencies and its .so
    java = os.environ.get("LS_" + function.runtime.upper(), "java")  # LS_JAVA25=/path/to/java for runtime java25
    jni = next(ric.glob("jni/*.so"))
    return [java, f"-Xmx{max(64, function.memory_size * 85 // 100)}m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", f"-D{RIC}.runtimeapi.NativeClient.JNI={jni}",
            "-cp", f"{ric}/*", f"{RIC}.AWSLambda", function.handler]  # fmt: skip


class RuntimeApi(BaseHTTPRequestHandler):
    """https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html; self.server.executor is the Executor."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65536  # one write per answer: without it and TCP_NODELAY each call costs 40 ms

    def do_GET(self):  # .../runtime/invocation/next
        executor = self.server.executor
        executor.started.put(None)
        invocation = executor.inbox.get()
        if invocation is None:
            return self.answer(410)
        deadline = time.time() + executor.function.timeout
        self.answer(200, invocation["payload"].encode(), {
            "Content-Type": "application/json",
            "Lambda-Runtime-Aws-Request-Id": invocation["invoke-id"],
            "Lambda-Runtime-Invoked-Function-Arn": invocation["invoked-function-arn"],
            "Lambda-Runtime-Trace-Id": invocation["trace-id"],
            "Lambda-Runtime-Deadline-Ms": str(int(deadline * 1000)),
        })  # fmt: skip

    def do_POST(self):  # .../runtime/init/error or .../runtime/invocation/<id>/response|error
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.answer(202)
        *_, request_id, kind = self.path.split("/")
        if request_id == "init":
            self.server.executor.started.put(body.decode())
        else:
            self.server.executor.outbox.put((request_id, kind == "error", body))

    def answer(self, status, body=b"", headers=None):
        self.send_response(status)
        for name, value in ((headers or {}) | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Executor(RuntimeExecutor):
    """One environment: a Runtime API server on a free port and, while it lives, one JVM."""

    def __init__(self, id, function_version):
        super().__init__(id, function_version)
        self.function = function_version.config
        self.process = None

    def start(self, env_vars):
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), RuntimeApi)
        self.server.daemon_threads = True
        self.server.executor = self
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.code = str(self.function.code.get_unzipped_code_location())
        self.env = {name: str(value) for name, value in env_vars.items()} | {
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LAMBDA_TASK_ROOT": self.code,
            "AWS_EXECUTION_ENV": f"AWS_Lambda_{self.function.runtime}",
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.server.server_port}"}  # fmt: skip
        self.boot()

    def boot(self):
        self.inbox, self.outbox, self.started, self.output = queue.Queue(), queue.Queue(), queue.Queue(), []
        command = java_command(self.function)
        self.process = subprocess.Popen(command, cwd=self.code, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        threading.Thread(target=self.collect, args=(self.process, self.started, self.outbox, self.output), daemon=True).start()
        try:
            failure = self.started.get(timeout=STARTUP_SECONDS)
        except queue.Empty:
            failure = f"no answer in {STARTUP_SECONDS} s "
        if failure:
            self.process.kill()
            raise LambdaRuntimeException(failure + "".join(self.output)[-2000:])

    @staticmethod
    def collect(process, started, outbox, output):
        """Keeps what the JVM prints, and tells the waiting side when it is gone."""
        while chunk := os.read(process.stdout.fileno(), 65536):
            output.append(chunk.decode("utf-8", "replace"))
        process.stdout.close()
        gone = f"Runtime exited with status {process.wait()}"
        started.put(gone)
        outbox.put((None, True, json.dumps({"errorType": "Runtime.ExitError", "errorMessage": gone}).encode()))

    def invoke(self, payload):
        if self.process.poll() is not None:  # killed by a time-out or by itself: a new sandbox, as on Lambda
            self.boot()
        seen, request_id, timeout = len(self.output), payload["invoke-id"], self.function.timeout
        self.inbox.put(payload)
        until = time.time() + timeout + 0.2
        try:
            answered = False
            while answered not in (request_id, None):  # None: the JVM is gone
                answered, is_error, body = self.outbox.get(timeout=max(0.0, until - time.time()))
        except queue.Empty:
            self.process.kill()
            is_error, reason = True, f"RequestId: {request_id} Error: Task timed out after {timeout:.2f} seconds"
            body = json.dumps({"errorType": "Sandbox.Timedout", "errorMessage": reason}).encode()
        self.drain()
        logs = "".join(self.output[seen:])
        return InvocationResult(request_id, body, is_error, f"START RequestId: {request_id}\n{logs}\nEND RequestId: {request_id}\n")

    def drain(self):
        """Waits until everything printed before the answer has been collected."""
        try:
            while struct.unpack("i", fcntl.ioctl(self.process.stdout, termios.FIONREAD, b"\0" * 4))[0]:
                time.sleep(0.001)
            time.sleep(0.001)
        except (OSError, ValueError):
            pass  # the JVM is gone and its pipe closed

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.process.kill()
            self.inbox.put(None)  # frees the thread that waits for the next invocation

    def get_logs(self):
        return "".join(self.output)

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/unused"

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        pass


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs):
        return Executor


@hooks.on_runtime_create()
def stay_inside():
    from localstack.services.s3 import provider as s3
    from twisted.internet import endpoints

    class LoopbackEndpoint(endpoints.TCP4ServerEndpoint):
        def __init__(self, reactor, port):
            super().__init__(reactor, port, interface="127.0.0.1")

    endpoints.TCP4ServerEndpoint = LoopbackEndpoint
    s3.DEFAULT_S3_TMP_DIR = os.path.join(os.environ["TMPDIR"], "s3")
