"""Looks whether a deploy can succeed before anything is made, then hands over to sam deploy.

usage: deploy.py [--guided] [--check-only] [options of sam deploy]
--guided asks for the parameters and keeps them in samconfig.toml, in the table of --config-env; the options and that
table say them from then on."""

import os
import re
import shlex
import sys
from pathlib import Path

import boto3
import tomlkit
from botocore.exceptions import BotoCoreError, ClientError
from samcli.yamlhelper import yaml_parse

ROOT = Path(__file__).resolve().parents[2]
SAVED = Path("samconfig.toml")
SAM = Path(sys.executable).parent / "sam"
FAILING = ("--on-failure", "--disable-rollback", "--no-disable-rollback")
ASKED = ("--stack-name", "--region", "--parameter-overrides")  # the answers say these, also where an option said another
STACK = r"[a-z][a-z0-9-]{0,39}"  # stands in the names of functions and of the bucket's folder, which are short
OF_A_SANDBOX = 200  # letters a day, as MailQuota has it


def file():
    return tomlkit.parse(SAVED.read_text()) if SAVED.exists() else tomlkit.document().append("version", 0.1)


def saved(environment):
    """What samconfig.toml says for a deploy; tables are as sam writes them."""
    tables = file().unwrap().get(environment, {})
    return tables.get("global", {}).get("parameters", {}) | tables.get("deploy", {}).get("parameters", {})


def option(arguments, name):
    """The values after an option, up to the next one."""
    for at, argument in enumerate(arguments):
        if argument == name:
            rest = arguments[at + 1 :]
            end = next((i for i, value in enumerate(rest) if value.startswith("--")), len(rest))
            return rest[:end]
        if argument.startswith(name + "="):
            return [argument[len(name) + 1 :]]
    return []


def without(arguments, names):
    """The arguments that are left when these options and their values are taken away."""
    left, taken = [], False
    for argument in arguments:
        if argument.startswith("-"):
            taken = argument.partition("=")[0] in names
        if not taken:
            left.append(argument)
    return left


def overrides(words):
    """Name=value, also in sam's long form."""
    long = re.compile(r"ParameterKey=([^,]+),ParameterValue=(.*)", re.S)
    pairs = [long.fullmatch(word).groups() if long.fullmatch(word) else word.partition("=")[::2] for word in words]
    return {name: value.strip('"') for name, value in pairs}


def kept(value):
    return shlex.split(value) if isinstance(value, str) else list(value or [])


def wrong(name, value, parameter):
    """Why a value cannot be this parameter's; empty where it can."""
    text = str(value)
    if "AllowedPattern" in parameter and not re.fullmatch(parameter["AllowedPattern"], text):
        return f"{name} «{text}» is not right: it {parameter.get('ConstraintDescription', 'has another form')}"
    if "AllowedValues" in parameter and text not in map(str, parameter["AllowedValues"]):
        return f"{name} «{text}» is not right: it is one of {', '.join(map(str, parameter['AllowedValues']))}"
    if len(text) > int(parameter.get("MaxLength", 10_000)):
        return f"{name} is too long: at most {parameter['MaxLength']} characters"
    return ""


def parameters_are_right(template, given):
    known = template["Parameters"]
    found = [f"{name} is no parameter of template.yaml: {', '.join(known)}" for name in given if name not in known]
    for name, parameter in known.items():
        if name in given:
            found.append(wrong(name, given[name], parameter))
        elif "Default" not in parameter:
            found.append(f"{name} is missing: {parameter['Description']}. Say it once with ./dev deploy --guided")
    return found


def packages_are_there(template):
    for name, resource in template["Resources"].items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        folder = ROOT / resource["Properties"]["CodeUri"]
        handler = folder / (resource["Properties"]["Handler"].replace(".", "/") + ".class")
        if not handler.exists() or not list(folder.glob("lib/*.jar")):
            yield f"the package of {name} is not in {folder.relative_to(ROOT)}: build it with mvn package"


def states(address, account):
    """What SES says of an address and of its domain, by name; only what it knows."""
    asked = account.client("ses").get_identity_verification_attributes(Identities=[address, address.partition("@")[2]])
    return {name: told["VerificationStatus"] for name, told in asked["VerificationAttributes"].items()}


def command(address, account):
    """What has SES write to an address, there where the deploy goes."""
    profile = "" if account.profile_name == "default" else f"--profile {account.profile_name} "
    return f"aws ses verify-email-identity {profile}--region {account.region_name} --email-address {address}"


def sender_is_known(address, account):
    """By itself or by its domain; letters of an unknown sender are refused one by one, long after the deploy."""
    region = account.region_name
    try:
        known = states(address, account)
    except (BotoCoreError, ClientError) as why:
        return f"SES in {region} could not be asked about {address}: {why}. Needed are credentials that may call ses:GetIdentityVerificationAttributes"
    if "Success" in known.values():
        return ""
    if known:
        return f"SES in {region} has not verified {' or '.join(known)} yet: open the link in its letter, or set the domain's records, then deploy again"
    return (f"SES in {region} does not know the sender {address}: verify it ({command(address, account)}) "
            f"or its domain {address.partition('@')[2]}, then deploy again")  # fmt: skip


def first_letter_arrives(address, account):
    """In SES's sandbox letters reach verified receivers only; nobody could sign in to read that on the desk."""
    region = account.region_name
    try:
        quota = account.client("ses").get_send_quota()["Max24HourSend"]
        if not 0 <= quota <= OF_A_SANDBOX or "Success" in states(address, account).values():
            return ""
    except (BotoCoreError, ClientError) as why:
        return (f"SES in {region} could not be asked whether a letter reaches {address}: {why}. "
                "Needed are credentials that may call ses:GetSendQuota and ses:GetIdentityVerificationAttributes")  # fmt: skip
    return (f"SES in {region} is in its sandbox ({quota:.0f} letters a day, to verified addresses only) and has not verified the first member {address}, "
            f"whom no sign-in letter would reach: verify the address ({command(address, account)}, then the link in its letter) "
            f"or its domain, or ask AWS to let the account out, then deploy again")  # fmt: skip


def ask(template, stack, region, given):
    """Each parameter, until it is right; what was said before is offered again."""

    def answer(question, offered, refuse):
        while True:
            said = input(f"{question} [{offered}]: " if offered else f"{question}: ").strip() or offered
            reason = refuse(said)
            if not reason:
                return said
            print(reason)

    print("An empty answer takes what stands in brackets.")
    stack = answer("Name of the stack", stack or "followup", lambda said: "" if re.fullmatch(STACK, said) else "small letters, digits and hyphens, at most 40")
    region = answer("Region", region or "eu-central-1", lambda said: "" if re.fullmatch(r"[a-z]{2}(-[a-z]+)+-\d", said) else "such as eu-central-1")
    for name, parameter in template["Parameters"].items():
        offered = str(given.get(name, parameter.get("Default", "")))
        given[name] = answer(f"{name}: {parameter['Description']}", offered, lambda said: wrong(name, said, parameter))
    return stack, region


def keep(environment, stack, region, profile, given):
    """In this environment's table; what else stands in the file stays as it is."""
    whole = file()
    table = whole.setdefault(environment, tomlkit.table(True)).setdefault("deploy", tomlkit.table(True)).setdefault("parameters", tomlkit.table())
    table.setdefault("confirm_changeset", True)
    table["stack_name"], table["region"] = stack, region
    if profile:
        table["profile"] = profile
    table["parameter_overrides"] = " ".join(f'{name}="{value}"' for name, value in given.items())
    SAVED.write_text(tomlkit.dumps(whole))


def chosen(arguments, config, name):
    """What an option says, else what is saved; None where neither does."""
    return (option(arguments, "--" + name) or [config.get(name.replace("-", "_"))])[0]


def account_of(profile, region):
    """Where sam deploys to: it takes profile and region from the same places in the same order."""
    try:
        return boto3.Session(profile_name=profile, region_name=region)
    except BotoCoreError as why:
        sys.exit(f"deploy: nothing was made:\n  - {why}")


def when_it_fails(arguments, config):
    """A stack that could not be made goes again, else sam refuses every deploy after it; one that stood before is rolled back either way."""
    said = [a for a in arguments if a.partition("=")[0] in FAILING] or config.get("on_failure") or config.get("disable_rollback")
    return [] if said else ["--on-failure", "DELETE"]


def main(arguments):
    guided, only = "--guided" in arguments, "--check-only" in arguments
    arguments = [a for a in arguments if a not in ("--guided", "-g", "--check-only")]
    environment = (option(arguments, "--config-env") or ["default"])[0]
    config = saved(environment)
    template = yaml_parse((ROOT / "template.yaml").read_text())
    given = overrides(kept(config.get("parameter_overrides"))) | overrides(option(arguments, "--parameter-overrides"))
    stack, profile = chosen(arguments, config, "stack-name") or "", chosen(arguments, config, "profile")
    account = account_of(profile, chosen(arguments, config, "region"))
    if guided:
        stack, region = ask(template, stack, account.region_name, given)
        keep(environment, stack, region, (option(arguments, "--profile") or [None])[0], given)
        account = account_of(profile, region)
        arguments = without(arguments, ASKED)
    found = list(packages_are_there(template)) + parameters_are_right(template, given)
    if not re.fullmatch(STACK, stack):
        found.append(f"the name of the stack «{stack}» is not right: it is small letters, digits and hyphens, at most 40; ./dev deploy --guided asks for it")
    if not account.region_name:
        found.append("no region is named: ./dev deploy --guided asks for it, --region says it")
    elif not any(found):
        found += [sender_is_known(given["SenderAddress"], account), first_letter_arrives(given["FirstMember"], account)]
    found = [reason for reason in found if reason]
    if found:
        sys.exit("deploy: nothing was made:\n" + "\n".join(f"  - {reason}" for reason in found))
    print("deploy: packages, parameters and sender are right", flush=True)
    if not only:
        always = ["--template", str(ROOT / "template.yaml"), *when_it_fails(arguments, config), "--capabilities", "CAPABILITY_IAM", "--resolve-s3"]
        os.execv(SAM, [str(SAM), "deploy", *always, *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
