case x in
|y) echo yes;;
esac
