echo a |

cat | # comment
cat
