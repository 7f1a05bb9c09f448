printf '%s' $'\cA\ca\cZ\c[\c]\c^\c_\c?' | od -An -tx1 | tr -d ' \n'; echo
