mkdir d; touch d/a
echo d\/* d'/'a* "d/"*
