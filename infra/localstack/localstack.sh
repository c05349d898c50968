#!/usr/bin/env bash
# The deployed service on LocalStack 4.14.0: with Docker by compose.yaml, without it by a kit that runs LocalStack and the
# functions as processes of this machine. Writes below target/localstack only, listens on the loopback only.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
home=${LS_HOME:-$root/target/localstack}
tools=$root/target/tools/bin
stack=${LS_STACK:-followup}
given_port=${LS_PORT:-}
export LS_PORT=${LS_PORT:-4566}
export AWS_ENDPOINT_URL=http://127.0.0.1:$LS_PORT AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=eu-central-1
export SAM_CLI_TELEMETRY=0 SAM_CLI_POLL_DELAY=1 __SAM_CLI_APP_DIR=$home/sam PYTHONDONTWRITEBYTECODE=1
unset AWS_PROFILE AWS_SESSION_TOKEN

usage() {
    cat <<'TEXT'
usage: ./dev localstack COMMAND

  up        starts LocalStack, empty; fetches it the first time
  deploy    builds, then deploys template.yaml; again after up for new code
  test      builds, then up, deploy, the journey from outside, down
  journey   the same with what is built already, on a port that is free
  logs      what LocalStack and the functions wrote
  down      ends it; what it held is gone
  possible  says whether this machine can: Docker, or Python 3.13
TEXT
}
say() { echo "localstack: $*" >&2; }
fail() { say "$@"; exit 1; }

with_docker() { [ "${LS_KIND:-docker}" = docker ] && command -v docker >/dev/null && docker compose version >/dev/null 2>&1 && docker info >/dev/null 2>&1; }
compose() { docker compose --file "$here/compose.yaml" "$@"; }
healthy() { curl -sf -m 2 "$AWS_ENDPOINT_URL/_localstack/health" >/dev/null; }

need_tools() { "$root/infra/checks/prepare" tools || fail "sam is missing in target/tools: see above"; }

up() {
    if with_docker; then compose up --detach --wait >&2; else LS_HOME=$home "$here/processes.sh" up; fi
}

down() {
    if with_docker; then compose down --volumes --timeout 2 >&2; else LS_HOME=$home "$here/processes.sh" down; fi
}

logs() {
    if with_docker; then compose logs --no-color; else cat "$home/log"; fi
    "$tools/python" "$here/aws.py" logs "$stack" || true
}

build() {
    (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn --batch-mode --no-transfer-progress --quiet -DskipTests \
        -pl functions/web,functions/reminders,functions/jobs -am package </dev/null)
}

# What is given is for the template's parameters, such as SenderName=Forum.
deploy() {
    healthy || fail "not up: ./dev localstack up"
    "$tools/python" "$here/aws.py" before "$stack" && change "$@"
}

change() {
    local built=$home/built/stack # what sam build makes of the packages that Maven made
    (cd "$root" && "$tools/sam" build --build-dir "$built" </dev/null >"$home/build.log" 2>&1) || { tail -40 "$home/build.log" >&2; fail "the build failed"; }
    # an update that the emulator cannot do would be waited for without end
    (cd "$root" && timeout 400 "$tools/sam" deploy --stack-name "$stack" --template-file "$built/template.yaml" --s3-bucket deploy --config-env localstack \
        --capabilities CAPABILITY_IAM --no-confirm-changeset --no-fail-on-empty-changeset --no-progressbar --parameter-overrides \
        SenderAddress=forum@example.org SenderName=Forum FirstMember=secretary@example.org AlarmAddress=alarms@example.org Stage=local "$@" \
        </dev/null >"$home/deploy.log" 2>&1) || { tail -40 "$home/deploy.log" >&2; fail "the deploy failed"; }
    "$tools/python" "$here/aws.py" after "$stack"
}

# The journey, then a deploy in place that changes a variable, then the end of the stack.
twice() {
    up && took up && deploy "$@" && took deploy && "$tools/python" "$here/journey.py" "$stack" && took journey &&
        change "BaseAddress=$("$tools/python" "$here/aws.py" address "$stack")" "$@" && took "change in place" &&
        "$tools/python" "$here/journey.py" "$stack" again && took "look and deletion"
}

took() {
    say "$* took $((SECONDS - since)) s"
    since=$SECONDS
}

# Two of them, or a LocalStack of somebody else, must not meet.
free_port() { "$tools/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# What git sees of this checkout, also of what it does not keep; nothing where it is none.
changed() { git -C "$root" status --porcelain --ignored -- ':!target' 2>/dev/null || true; }

# Where LocalStack and SAM would write if nobody told them not to.
elsewhere() {
    local temporary=${TMPDIR:-/tmp}
    find "$HOME/.aws-sam" "$HOME/.localstack" "$HOME/.cache/localstack" /var/lib/localstack "$temporary"/*localstack* "$temporary"/*aws-sam* \
        -maxdepth 1 -newer "$home/began" 2>/dev/null || true
}

still_running() {
    if with_docker; then docker ps --all --format '{{.Names}}' | grep '^followup-localstack' || true; else LS_HOME=$home "$here/processes.sh" left; fi
}

# No process, and no file outside target/.
leaves_nothing() {
    local left files
    down >/dev/null 2>&1 || true
    left=$(still_running)
    [ -z "$left" ] || { say "still running: $left"; return 1; }
    files=$(diff <(echo "$1") <(changed) || true; elsewhere)
    [ -z "$files" ] || { say "left files behind: $files"; return 1; }
}

# In a shell of its own, so that whatever breaks off there, the log is kept and nothing goes on running.
journey() {
    local outcome=0 began=$SECONDS since=$SECONDS before
    before=$(changed)
    touch "$home/began"
    down >/dev/null 2>&1 || true
    trap 'down >/dev/null 2>&1' EXIT
    [ -n "$given_port" ] || with_docker || LS_PORT=$(free_port)
    export AWS_ENDPOINT_URL=http://127.0.0.1:$LS_PORT
    (twice "$@") || outcome=$?
    logs >"$home/journey.log" 2>&1 || true
    leaves_nothing "$before" || outcome=1
    [ "$outcome" = 0 ] && say "passed in $((SECONDS - began)) s" || say "FAILED after $((SECONDS - began)) s; the log is $home/journey.log"
    return "$outcome"
}

command=${1:-}
[ $# -eq 0 ] || shift
mkdir -p "$home"
case "$command" in
    up) up; say "up at $AWS_ENDPOINT_URL" ;;
    deploy) need_tools; build; deploy "$@" ;;
    test) need_tools; build; journey "$@" ;;
    journey) need_tools; journey "$@" ;;
    logs) logs ;;
    down) down ;;
    possible) with_docker || "$here/processes.sh" python >/dev/null ;;
    *) usage >&2; exit 2 ;;
esac
