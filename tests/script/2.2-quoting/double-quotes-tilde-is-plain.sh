printf '<%s>\n' "~" "~/x" ~"/x"
