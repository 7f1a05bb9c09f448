# check.jq - words for the validators beside it: each is a stream of messages; none means that the document is right.

# rule(CONDITION; MESSAGE)
def rule(condition; $message): if (try condition catch false) then empty else $message end;
def text: type == "string" and length > 0;
def digits($n): type == "string" and test("^[0-9a-f]{\($n)}$");
def date: type == "string" and test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");
# RFC 3986: a scheme, and nothing that must be escaped
def uri: type == "string" and test("^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$") and (test("[\"<>\\\\^`{|}]") | not);
def purl: type == "string" and test("^pkg:[a-z][a-z0-9.+-]*/[^ ]+@[^ ]+$");
def unique_list: length == (unique | length);
# only(NAMES): an object has no other fields
def only($names): (keys_unsorted - $names) == [];
# A licence expression (SPDX, annex D) of the licences that are met here, or one of the two words.
def licence: type == "string" and (. == "NOASSERTION" or . == "NONE" or
	all(splits(" (AND|OR) "); test("^(ISC|MIT|GPL-3[.]0-or-later WITH GCC-exception-3[.]1)$")));
