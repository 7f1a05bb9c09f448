"""sarif.py FILE RULE... - is it SARIF 2.1.0, as far as readers of it need, with findings of these rules?"""
import json
import re
import sys

LEVELS = ("none", "note", "warning", "error")


def need(condition, what):
    if not condition:
        sys.exit("sarif: " + what)


def text_of(message, where):
    need(isinstance(message, dict) and isinstance(message.get("text"), str) and message["text"], where + ": a text")


def look_at_result(result, rules):
    text_of(result.get("message"), "result.message")
    need(result.get("level") in LEVELS, "result.level")
    need(result.get("ruleId") in [rule["id"] for rule in rules], "result.ruleId is one of the rules")
    index = result.get("ruleIndex")
    need(index is None or rules[index]["id"] == result["ruleId"], "result.ruleIndex is that rule's")
    need(isinstance(result.get("locations"), list) and result["locations"], "result.locations: without one it is not shown")
    for location in result["locations"]:
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        need(re.fullmatch(r"[A-Za-z0-9._~/%!$&'()*+,;=:@-]+", uri), "an URI: " + uri)
        need(not uri.startswith("/"), "an URI below the repository: " + uri)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        log = json.load(file)
    need(log.get("version") == "2.1.0", "version")
    need(log.get("$schema", "").endswith(".json"), "$schema")
    need(isinstance(log.get("runs"), list) and len(log["runs"]) == 1, "runs")
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    need(isinstance(driver.get("name"), str), "tool.driver.name")
    rules = driver.get("rules", [])
    ids = [rule["id"] for rule in rules]
    need(len(set(ids)) == len(ids), "the ids of rules differ")
    for rule in rules:
        text_of(rule.get("shortDescription"), "rule.shortDescription")
    need(isinstance(run.get("results"), list), "results: null would mean that nothing was looked at")
    for result in run["results"]:
        look_at_result(result, rules)
    found = {result["ruleId"] for result in run["results"]}
    for rule in sys.argv[2:]:
        need(rule in found, "a finding of " + rule)


main()
