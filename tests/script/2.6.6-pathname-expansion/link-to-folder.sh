mkdir d; touch d/f; ln -s d l
echo */f l/*
