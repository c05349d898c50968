#!/usr/bin/env bash
# LocalStack 4.14.0 without Docker: processes.sh up | down | left | python; «left» names what still runs from LS_HOME
# Needs JAVA_HOME (JDK 25), Maven, Python 3.13. Writes below LS_HOME only, listens on 127.0.0.1 only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${LS_HOME:-$PWD/target/localstack}
port=${LS_PORT:-4566}
export PYTHONDONTWRITEBYTECODE=1 # the plugins stand beside this script
dynamodb=software.amazon.dynamodb:DynamoDBLocal:3.3.1
ric=com.amazonaws:aws-lambda-java-runtime-interface-client:2.9.0

fail() { echo "localstack: $*" >&2; exit 1; }

python313() { # a pyenv shim may stand on the PATH and yet refuse to run, so each candidate is asked
    for candidate in "${PYTHON:-}" python3.13 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13*/bin/python \
        "$HOME"/.local/share/uv/python/cpython-3.13*/bin/python /opt/homebrew/bin/python3.13 python3; do
        [ -n "$candidate" ] && "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null \
            && echo "$candidate" && return
    done
    fail "LocalStack 4.14 needs Python 3.13: put it on the PATH or name it in PYTHON"
}

copy_lib() { # group:artifact:version folder
    [ -d "$2" ] && return
    IFS=: read -r group artifact version <<<"$1"
    mvn -q -B -f "$here/libs.pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$2.part" \
        -Dlib.group="$group" -Dlib.artifact="$artifact" -Dlib.version="$version"
    mv "$2.part" "$2"
}

prepare() {
    : "${JAVA_HOME:?a JDK 25}"
    mkdir -p "$home"
    local wanted
    wanted=$(cksum <"$here/requirements.txt")
    if [ "$(cat "$home/venv/installed" 2>/dev/null)" != "$wanted" ]; then
        rm -rf "$home/venv"
        "$(python313)" -m venv "$home/venv"
        "$home/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
        echo "$wanted" >"$home/venv/installed"
    fi
    copy_lib "$dynamodb" "$home/dynamodb"
    copy_lib "$ric" "$home/ric"
    # the client would unpack its native library to one fixed path at each start, which parallel starts trip over
    (cd "$home/ric" && "$JAVA_HOME/bin/jar" --extract --file aws-lambda-java-runtime-interface-client-*.jar jni/libaws-lambda-jni.linux-"$(uname -m)".so)
    FILESYSTEM_ROOT=$home/root DDB_LIBS=$home/dynamodb "$here/preplace.sh"
}

healthy() { curl -sf -m 2 "http://127.0.0.1:$port/_localstack/health" >/dev/null; }
running() { [ -f "$home/pid" ] && kill -0 "$(cat "$home/pid")" 2>/dev/null; }

up() {
    running && healthy && return
    ! healthy || fail "port $port is taken"
    prepare
    rm -rf "$home/tmp" && mkdir -p "$home/tmp"
    local settings=(
        OVERRIDE_IN_DOCKER=0 FILESYSTEM_ROOT="$home/root" TMPDIR="$home/tmp" XDG_CACHE_HOME="$home/cache"
        GATEWAY_LISTEN="127.0.0.1:$port" DNS_ADDRESS=0 DISABLE_EVENTS=1 SKIP_SSL_CERT_DOWNLOAD=1
        PROVIDER_OVERRIDE_DYNAMODB=v2 PROVIDER_OVERRIDE_DYNAMODBSTREAMS=v2 DYNAMODB_IN_MEMORY=1
        LAMBDA_RUNTIME_EXECUTOR=process LAMBDA_SYNCHRONOUS_CREATE=1 LAMBDA_RETRY_BASE_DELAY=1 LAMBDA_KEEPALIVE_MS=600000
        LAMBDA_EVENT_SOURCE_MAPPING_POLL_INTERVAL_SEC=0.1 # one batch per poll, filtered ones too: a batch of one is one record a second
        PYTHONPATH="$here/plugin/processes:$here/plugin/aliases" LS_JAVA25="$JAVA_HOME/bin/java" LS_RIC_DIR="$home/ric"
    )
    env -u AWS_ENDPOINT_URL -u AWS_PROFILE "${settings[@]}" setsid "$home/venv/bin/python" -P -m localstack.runtime.main >"$home/log" 2>&1 </dev/null &
    echo $! >"$home/pid"
    for _ in $(seq 300); do
        healthy && return
        running || { tail -20 "$home/log" >&2; fail "it ended while starting"; }
        sleep 0.2
    done
    tail -20 "$home/log" >&2
    fail "not healthy after 60 s"
}

down() { # state is in memory, so nothing is lost by not waiting 10 s for an orderly end
    running || return 0
    # DynamoDB Local runs in a session of its own, so the children are named before their parent goes
    "$home/venv/bin/python" - "$(cat "$home/pid")" <<'END'
import psutil, sys
parent = psutil.Process(int(sys.argv[1]))
family = [parent, *parent.children(recursive=True)]
for process in family:
    try:
        process.kill()
    except psutil.NoSuchProcess:
        pass
psutil.wait_procs(family, timeout=10)
END
    rm -f "$home/pid"
}

left() {
    [ -x "$home/venv/bin/python" ] || return 0
    "$home/venv/bin/python" - "$home/" <<'END'
import os, psutil, sys
for process in psutil.process_iter(["pid", "cmdline"]):
    words = process.info["cmdline"] or []
    if process.pid != os.getpid() and any(sys.argv[1] in word for word in words):
        print(process.pid, *words[:4])
END
}

case "${1:-}" in
    up) up ;;
    down) down ;;
    left) left ;;
    python) python313 ;;
    *) fail "usage: processes.sh up | down | left | python" ;;
esac
