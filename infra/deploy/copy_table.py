"""Makes one table hold what another holds, and nothing else: after a restore, or in another account or region.

usage: copy_table.py FROM TO [--from-region R] [--from-profile P] [--keep]
TO is found by the variables of the AWS SDK, FROM too where nothing else is said. --keep leaves what TO holds besides.
Sessions are never copied nor removed: who is signed in stays so, who signed out since then does not come back."""

import argparse

import boto3

SESSIONS = "SESSION#"  # as AccessKeys has it


def items(table, **only):
    """All but sessions."""
    page = table.scan(ConsistentRead=True, **only)
    while True:
        yield from (item for item in page["Items"] if not item["PK"].startswith(SESSIONS))
        if "LastEvaluatedKey" not in page:
            return
        page = table.scan(ConsistentRead=True, ExclusiveStartKey=page["LastEvaluatedKey"], **only)


def main():
    words = argparse.ArgumentParser(usage=__doc__)
    words.add_argument("source", metavar="FROM")
    words.add_argument("target", metavar="TO")
    words.add_argument("--from-region")
    words.add_argument("--from-profile")
    words.add_argument("--keep", action="store_true")
    given = words.parse_args()
    session = boto3.Session(profile_name=given.from_profile, region_name=given.from_region)
    source = session.resource("dynamodb").Table(given.source)
    target = boto3.resource("dynamodb").Table(given.target)
    copied, removed = set(), 0
    with target.batch_writer() as writer:
        for item in items(source):
            writer.put_item(Item=item)
            copied.add((item["PK"], item["SK"]))
    if not copied:
        raise SystemExit(f"{given.source} is empty: {given.target} is left as it is")
    if not given.keep:
        with target.batch_writer() as writer:
            for key in items(target, ProjectionExpression="PK, SK"):
                if (key["PK"], key["SK"]) not in copied:
                    writer.delete_item(Key=key)
                    removed += 1
    print(f"{len(copied)} items copied, {removed} removed that {given.source} does not hold")


if __name__ == "__main__":
    main()
