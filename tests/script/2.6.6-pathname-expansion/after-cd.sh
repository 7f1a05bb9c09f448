mkdir d; touch d/a b
echo *; cd d; echo *
