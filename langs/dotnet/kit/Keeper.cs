namespace Crosscall
{
    /// <summary>The object that log_message's user data leads to.</summary>
    public sealed class Keeper
    {
        public readonly int Number = 7;
        public int Level;
        public string Message = "";

        public override string ToString()
        {
            return Level + "|" + Message + "|" + Number;
        }
    }
}
