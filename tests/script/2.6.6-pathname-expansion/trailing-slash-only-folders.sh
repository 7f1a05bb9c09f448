mkdir d; touch f; ln -s d l; ln -s f m
echo */
