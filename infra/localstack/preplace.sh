#!/usr/bin/env bash
# Puts DynamoDB Local, built from Maven Central artifacts, where LocalStack 4.14 would download its own to.
# needs JAVA_HOME (a JDK, 17 or newer), FILESYSTEM_ROOT (as given to LocalStack) and DDB_LIBS: a folder with
#   software.amazon.dynamodb:DynamoDBLocal and its dependencies, as dependency:copy-dependencies leaves them
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
lib=${FILESYSTEM_ROOT:?}/var/lib/localstack/lib
target=$lib/dynamodb-local/2
[ -e "$target/DynamoDBLocal.jar" ] && exit 0
mkdir -p "$lib/java" "$target/DynamoDBLocal_lib"
ln -sfn "${JAVA_HOME:?}" "$lib/java/21"
cp "${DDB_LIBS:?}"/* "$target/DynamoDBLocal_lib/"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$JAVA_HOME/bin/javac" --release 17 -nowarn -proc:none -cp "$DDB_LIBS/*" -d "$work" "$here/DynamoDbOnLoopback.java"
{   # one manifest entry per jar: the Class-Path of Maven's own DynamoDBLocal.jar names files that do not exist
    printf 'Main-Class: DynamoDbOnLoopback\nPremain-Class: DynamoDbOnLoopback\nClass-Path: .'
    cd "$target" && printf '\n  %s' DynamoDBLocal_lib/*.jar && echo
} > "$work/manifest.txt"
"$JAVA_HOME/bin/jar" --create --file "$work/launcher.jar" --manifest "$work/manifest.txt" -C "$work" DynamoDbOnLoopback.class
cp "$work/launcher.jar" "$target/ddb-local-loader-0.1.jar"
mv "$work/launcher.jar" "$target/DynamoDBLocal.jar" # last: LocalStack takes this file as the sign that all is there
