"""Prints what SAM makes of a template, as CloudFormation gets it. usage: translate.py FILE; needs no account"""

import json
import os
import sys
from pathlib import Path

from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")


class NoPolicies:
    """Of AWS: the translator asks for their list where a function names one."""

    def load(self):
        return {}


template = yaml_parse(Path(sys.argv[1]).read_text())
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        resource["Properties"]["CodeUri"] = "s3://packages/package"  # as sam package leaves it
json.dump(transform(template, {}, NoPolicies()), sys.stdout)
