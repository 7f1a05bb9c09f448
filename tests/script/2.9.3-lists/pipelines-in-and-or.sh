echo a | cat && echo b | cat
false | true && echo c
true | false || echo d
